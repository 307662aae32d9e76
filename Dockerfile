# onrecord on a CPU, with its models inside. docs/deploy.md says how to build and run it.
#
# All packages are those of requirements/service.txt, checked by their hashes; torch has a build of its own for the CPU.
# PACKAGES=archive adds those of jobs, of runs over archives and of questions to them.

ARG PYTHON_IMAGE=python:3.11.14-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
# torch's CPU build; its usual one brings gigabytes of CUDA.
ARG TORCH_INDEX_URL=https://download.pytorch.org/whl/cpu
ARG PACKAGES=service
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_NO_DEPS=1
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
WORKDIR /build
COPY requirements/archive.txt requirements/build.txt requirements/service.txt requirements/torch.txt requirements/
RUN python -m venv /build/venv \
    && /build/venv/bin/pip install --require-hashes --requirement requirements/build.txt \
    && python -m venv /opt/onrecord \
    && /opt/onrecord/bin/pip install --require-hashes --requirement "requirements/${PACKAGES}.txt" \
    && /opt/onrecord/bin/pip install --index-url "${TORCH_INDEX_URL}" --requirement requirements/torch.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY api api
COPY archive archive
COPY extractors extractors
COPY verification verification
COPY schemas schemas
COPY onrecord onrecord
COPY models models
RUN /build/venv/bin/python -m hatchling build --target wheel \
    && /opt/onrecord/bin/pip install dist/*.whl

FROM ${PYTHON_IMAGE}
LABEL org.opencontainers.image.title="onrecord" \
      org.opencontainers.image.description="Who said what in a news text" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 onrecord \
    && useradd --system --uid 10001 --gid onrecord --no-create-home --home-dir /nonexistent onrecord
COPY --from=build /opt/onrecord /opt/onrecord
ENV PATH=/opt/onrecord/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HF_HUB_OFFLINE=1 \
    ONRECORD_HOST=0.0.0.0 \
    ONRECORD_PORT=8000
USER 10001:10001
WORKDIR /opt/onrecord
EXPOSE 8000
# Ready, and not only alive: a container whose models cannot be loaded is no good to anyone.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
STOPSIGNAL SIGTERM
# Reached from outside, it starts only with ONRECORD_KEYS_FILE, or with ONRECORD_ALLOW_ANONYMOUS=true.
CMD ["onrecord", "serve"]
