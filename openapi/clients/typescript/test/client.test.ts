/** The client against a live server, whose base URL says how it misbehaves: see tests/clients/script.py. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { pause } from "../src/errors.js";
import * as onrecord from "../src/index.js";

const SERVER = process.env.ONRECORD_TEST_SERVER;
assert(SERVER, "run by pytest, which starts the server");

const NO = { text: "Ann said no" };
let scripts = 0;

/** A base URL that plays a script from its beginning. */
function play(steps: string): string {
  scripts += 1;
  return `${SERVER}/${steps}/node-${process.pid}-${scripts}`;
}

function client(steps: string, settings: onrecord.Settings = {}): onrecord.Client {
  return new onrecord.Client({ baseUrl: play(steps), ...settings });
}

/** When requests came to a base URL, in seconds after the first. */
async function asked(baseUrl: string): Promise<number[]> {
  const name = baseUrl.slice(baseUrl.lastIndexOf("/") + 1);
  return (await (await fetch(`${SERVER}/asked/${name}/`)).json()) as number[];
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail("nothing was thrown"),
    (error: unknown) => error,
  );
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("a text gives its record, with the offsets of JavaScript's strings", async () => {
  const text = "😀 said it rained";
  const record = await client("ok").extract({ text, id: "rain", explain: true, include: ["speakers"] });
  const [span] = record.attributions[0]?.content?.spans ?? [];
  assert(span);
  assert.deepEqual([record.id, record.offset_unit, text.slice(span.start, span.end)], ["rain", "utf16", "it rained"]);
  assert(record.attributions[0]?.evidence);
});

test("results of a job come page by page, and the deadline is sent", async () => {
  const asked: string[] = [];
  const lines = ['{"article": 0, "id": "a", "record": {}}', '{"article": 1, "id": "b", "problem": {}}'];
  const service = new onrecord.Client({
    deadline: 20,
    fetch: async (path, request) => {
      asked.push(`${new URL(String(path)).search} ${new Headers(request?.headers).get("Request-Timeout")}`);
      return new Response(asked.length === 1 ? `${lines.join("\n")}\n` : "");
    },
  });
  const results = await all(service.jobResults("j1"));
  assert.deepEqual(results.map(({ article, id }) => [article, id]), [[0, "a"], [1, "b"]]);
  assert.deepEqual(asked, ["?offset=0&limit=200 20", "?offset=2&limit=200 20"]);
});

test("a batch has a record or a problem for each", async () => {
  const texts = [{ ...NO, id: "a" }, { id: "b", text: "x".repeat(4_001) }];
  const batch = await client("ok").extractBatch({ texts });
  assert.deepEqual(batch.items.map((item) => [item.id, item.status]), [["a", "ok"], ["b", "problem"]]);
  assert.equal(batch.items[1]?.problem?.type, "/problems/text-too-long");
  assert.deepEqual(batch.counts, { ok: 1, problem: 1 });
});

test("a draft is checked against the record", async () => {
  const text = "Ann said “it will rain on Friday”";
  const sources = [{ id: "briefing", text: "MS. LEE: It may rain on Friday." }];
  const report = await client("ok").verify({ text, sources });
  const [one] = report.verifications;
  assert.equal(one?.wording, "altered");
  assert.equal(text.slice(one.quotation.start, one.quotation.end), one.quotation.text);
  assert.deepEqual(one.meaning_flags.map(({ kind, change }) => [kind, change]), [["modal", "changed"]]);
  const kept = await caught(client("ok").putRecord("a/b", { text: "It may rain." }));
  assert(kept instanceof onrecord.ProblemError && kept.status === 404);
});

test("an archive is asked, and reports come in other formats", async () => {
  const service = client("ok");
  const [person] = (await service.people({ type: "person", limit: 3 })).people;
  assert(person);
  const found = await service.said({ person: person.person, limit: 2 });
  assert(found.total > 2);
  assert.deepEqual(found.hits.map((hit) => hit.person), [person.person, person.person]);
  assert((await service.quotations({ min_articles: 3 })).quotations.every(({ articles }) => articles >= 3));
  const [row] = (await service.audit({ measure: "named", by: "section" })).buckets;
  assert(row);
  assert.equal((await service.said(row.open)).total, row.count);
  const wrong = await caught(service.said({ outlets: "Mail" } as onrecord.SaidQuestion));
  assert(wrong instanceof onrecord.InvalidRequest);
  const draft = { text: "Ann said “it will rain on Friday”", sources: [{ id: "a", text: "It may rain on Friday." }] };
  assert.equal((await service.verifyAs("csv", draft)).split("\r\n").length, 3);
  assert.equal(JSON.parse(await service.verifyAs("annotations", draft)).type, "AnnotationPage");
});

test("a job is run, listed, and its files are taken", async () => {
  const service = client("ok");
  const job = await service.runJob([{ id: "a", text: "Ann said it rained." }], { poll: 50 });
  assert.deepEqual([job.state, job.done], ["done", 1]);
  assert((await service.jobs()).some(({ id }) => id === job.id));
  assert.equal(await (await service.jobFile(job.id, "attributions-00000.parquet")).slice(0, 4).text(), "PAR1");
  await service.deleteJob(job.id);
  assert(!(await service.jobs()).some(({ id }) => id === job.id));
});

test("the service tells of itself", async () => {
  assert.equal((await client("ok").ready()).status, "ok");
  assert.equal((await client("ok").info()).limits.max_text_length, 4_000);
});

const ERRORS: [string, typeof onrecord.ProblemError][] = [
  ["400", onrecord.InvalidRequest],
  ["401", onrecord.Unauthorized],
  ["403", onrecord.Unauthorized],
  ["404", onrecord.ProblemError],
  ["413", onrecord.TooLarge],
  ["415", onrecord.InvalidRequest],
  ["422", onrecord.InvalidRequest],
  ["429;retry=7200", onrecord.RateLimited],
  ["500", onrecord.Unavailable],
  ["503;retry=61", onrecord.Unavailable],
];

for (const [step, Kind] of ERRORS) {
  test(`${step} has its error`, async () => {
    const error = await caught(client(step).extract(NO));
    assert(error instanceof Kind && error instanceof onrecord.OnrecordError);
    assert.equal(error.constructor, Kind);
    assert.equal(error.name, Kind.name);
    assert.equal(error.status, Number(step.slice(0, 3)));
    assert.equal(error.retryAfter, step.includes("=") ? Number(step.split("=")[1]) : null);
    assert.deepEqual([error.type, error.limit, error.problem.actual], ["/problems/text-too-long", 200000, 250000]);
    assert.equal(error.requestId, "request-7");
  });
}

test("a problem of the service names the field and not the text", async () => {
  const error = await caught(client("ok").extract({ text: "embargoed", min_confidence: 7 }));
  assert(error instanceof onrecord.InvalidRequest);
  assert.deepEqual(error.problem.errors?.map((one) => one.pointer), ["/min_confidence"]);
  assert(!error.message.includes("embargoed"));
});

test("a proxy's page is an error with its status", async () => {
  const error = await caught(client("gateway", { maxRetries: 0 }).extract(NO));
  assert(error instanceof onrecord.Unavailable);
  assert.deepEqual([error.status, error.type, error.problem], [502, "about:blank", {}]);
});

test("an answer of another kind is no record", async () => {
  const error = await caught(client("page").extract(NO));
  assert(error instanceof onrecord.OnrecordError && error.message.includes("not one of onrecord's"));
});

for (const step of ["503;retry=1", "429;retry=1"]) {
  test(`after ${step} the service is asked again when it says`, async () => {
    const baseUrl = play(`${step},ok`);
    assert((await new onrecord.Client({ baseUrl }).extract(NO)).attributions.length);
    const [, second] = await asked(baseUrl);
    assert(second !== undefined && second >= 1, `asked again after ${second} s`);
  });
}

for (const step of ["502", "504", "cut"]) {
  test(`after ${step} another attempt is made`, async () => {
    assert((await client(`${step},ok`).extract(NO)).attributions.length);
  });
}

test("records become rows, and other formats come from texts and records", async () => {
  const one = client("ok");
  const record: onrecord.Extraction = await one.extract(NO);
  const [row] = onrecord.rows(record);
  assert.deepEqual(onrecord.rows([record, record]), [...onrecord.rows(record), ...onrecord.rows(record)]);
  assert.deepEqual([row?.cue, row?.content], ["said", "no"]);
  const [said] = record.attributions;
  assert(said);
  assert.equal(onrecord.speakerOf(record, said), null);
  const csv = await one.export("csv", NO);
  assert.equal(csv.split("\r\n").length, 3);
  assert.equal(await one.export("csv", { ...NO, extraction: { ...record } }), csv);
  assert.equal(await one.export("excel", NO), `\ufeff${csv}`);
  assert((await (await one.exportBatch("csv", { texts: [NO, NO] })).text()).startsWith('"text_id"'));
  const page = "<html><body><article><p>Ann said it rained all day.</p></article></body></html>";
  assert.equal((await one.textOf(page, "text/html")).text, "Ann said it rained all day.");
});

test("a wrong address is told at once", () => {
  // @ts-expect-error: JavaScript does not check it.
  assert.throws(() => new onrecord.Client("http://127.0.0.1:1"), /the settings are an object/);
  const wrong: [string, RegExp][] = [
    ["127.0.0.1:8000", /a scheme is missing: http:\/\/127/],
    ["http://a/v1/", /adds \/v1 itself: http:\/\/a$/],
    ["https://a/b/v1/extractions", /adds \/v1 itself: https:\/\/a\/b$/],
    ["ftp://a", /the address of the service alone/],
    ["http://", /the address of the service alone/],
    ["http://a?key=b", /the address of the service alone/],
  ];
  for (const [baseUrl, message] of wrong) assert.throws(() => new onrecord.Client({ baseUrl }), message);
  for (const baseUrl of ["http://v1/", " http://a/b/ ", "HTTP://a"]) assert(new onrecord.Client({ baseUrl }));
});

test("white space around a key is left out, and what is no key is refused and not repeated", async () => {
  const seen: (string | null)[] = [];
  const answer: typeof fetch = async (_, request) => {
    seen.push(new Headers(request?.headers).get("Authorization"));
    return Response.json({ status: "ok", checks: [] });
  };
  for (const key of ["", "onr_1\n"]) await new onrecord.Client({ key, fetch: answer }).ready();
  assert.deepEqual(seen, [null, "Bearer onr_1"]);
  assert.throws(() => new onrecord.Client({ key: "onr\n1" }), (error: Error) => !error.message.includes("onr\n1"));
});

test("offsets of a batch of exports count as those of one", async () => {
  const text = { text: "😀 said no", id: "a" };
  const one = client("ok");
  assert.equal(await (await one.exportBatch("csv", { texts: [text] })).text(), await one.export("csv", text));
});

for (const [maxRetries, step, attempts] of [[0, "503;retry=0", 1], [1, "503;retry=0", 2], [2, "500", 1], [2, "422", 1]] as const) {
  test(`${step} with ${maxRetries} retries is asked ${attempts} times`, async () => {
    const baseUrl = play(step);
    assert((await caught(new onrecord.Client({ baseUrl, maxRetries }).extract(NO))) instanceof onrecord.ProblemError);
    assert.equal((await asked(baseUrl)).length, attempts);
  });
}

test("pauses grow to a bound and are never shorter than asked", () => {
  const busy = (headers = {}) => new onrecord.Unavailable(503, {}, new Headers(headers));
  for (let turn = 0; turn < 50; turn += 1) {
    assert(pause(busy(), 0, 9) >= 0.25 && pause(busy(), 0, 9) <= 0.5);
    assert(pause(busy(), 8, 9) >= 4 && pause(busy(), 8, 9) <= 8);
  }
  assert.equal(pause(busy({ "Retry-After": "9" }), 0, 9), 9);
  const date = pause(busy({ "Retry-After": new Date(Date.now() + 30_000).toUTCString() }), 0, 9);
  assert(date > 28 && date <= 30);
  assert(pause(busy({ "Retry-After": "soon" }), 0, 9) <= 0.5);
});

test("an answer that is late is not waited for nor asked for again", async () => {
  const baseUrl = play("late;after=2");
  const error = await caught(new onrecord.Client({ baseUrl, timeout: 200 }).extract(NO));
  assert(error instanceof onrecord.ConnectionFailed && error.message.includes("in time"));
  assert.equal((await asked(baseUrl)).length, 1);
});

test("a service that is not there is an error", async () => {
  const nobody = new onrecord.Client({ baseUrl: "http://127.0.0.1:9", maxRetries: 1 });
  const error = await caught(nobody.extract(NO));
  assert(error instanceof onrecord.ConnectionFailed && error.message.includes("http://127.0.0.1:9"));
  assert((await caught(all(nobody.extractStream([{ ...NO, id: "a" }])))) instanceof onrecord.ConnectionFailed);
});

test("the caller may break off a call, and a pause", async () => {
  for (const steps of ["late;after=2", "503;retry=30"]) {
    const error = await caught(client(steps).extract(NO, { signal: AbortSignal.timeout(300) }));
    assert(error instanceof Error && !(error instanceof onrecord.ProblemError), String(error));
  }
  const reason = new Error("enough");
  assert.equal(await caught(client("ok").extract(NO, { signal: AbortSignal.abort(reason) })), reason);
});

test("a record of a later version is read", async () => {
  const record = await client("later").extract(NO);
  const mode: "direct" | "indirect" | "mixed" | (string & {}) | undefined = record.attributions[0]?.mode;
  assert.deepEqual([mode, record.attributions[0]?.act], ["sung", "lament"]);
  assert.deepEqual((record as unknown as { weather: object }).weather, { wind: 7 });
});

test("a stream has a result for each text", async () => {
  const texts = Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, text: n === 3 ? "a crash" : "Ann said so" }));
  const items = await all(client("ok").extractStream(texts, { explain: true }));
  assert.deepEqual(items.map((item) => item.id).sort(), texts.map((text) => text.id).sort());
  assert.deepEqual(items.filter((item) => item.problem).map((item) => item.id), ["n3"]);
});

test("a result comes before the next text is there", async () => {
  let cameFirst = () => {};
  const first = new Promise<void>((resolve) => (cameFirst = resolve));
  async function* texts() {
    yield { ...NO, id: "first" };
    await first;
    yield { ...NO, id: "second" };
  }
  const ids: (string | null)[] = [];
  for await (const item of client("ok").extractStream(texts())) {
    ids.push(item.id);
    cameFirst();
  }
  assert.deepEqual(ids, ["first", "second"]);
});

test("texts wait while results do", async () => {
  let made = 0;
  function* texts() {
    for (made = 1; made <= 20_000; made += 1) yield { id: `n${made}`, text: `Ann said ${"word ".repeat(700)}` };
  }
  const items = client("ok").extractStream(texts());
  await items.next();
  for (let before = -1; before < made; await later(500)) before = made;
  assert(made < 20_000);
  await items.return();
});

test("more than all buffers hold goes through", async () => {
  function* texts() {
    for (let n = 0; n < 200; n += 1) yield { id: `n${n}`, text: `Ann said ${"wörd ".repeat(700)}` };
  }
  assert.equal((await all(client("ok").extractStream(texts(), { explain: true }))).length, 200);
});

for (const step of ["unended", "miscounted", "torn"]) {
  test(`a stream that is ${step} is an error`, async () => {
    const items = client(step).extractStream([{ ...NO, id: "a" }]);
    assert.equal((await items.next()).value?.id, "bridge-1");
    const error = await caught(items.next());
    assert(error instanceof onrecord.StreamTruncated && error.message.includes("after 1 results"), String(error));
  });
}

test("a silent stream is an error", async () => {
  const items = client("silent;for=2").extractStream([{ ...NO, id: "a" }], {}, { timeout: 200 });
  await items.next();
  assert((await caught(items.next())) instanceof onrecord.StreamTruncated);
});

test("a stream that is refused has its problem", async () => {
  const error = await caught(all(client("503;retry=3").extractStream([{ ...NO, id: "a" }])));
  assert(error instanceof onrecord.Unavailable && error.retryAfter === 3);
});

test("a stream of a later version is read", async () => {
  const [item] = await all(client("later-stream").extractStream([{ ...NO, id: "a" }]));
  assert.deepEqual([item?.id, item?.status], ["line\u2028separated", "half"]);
});

test("what fails in the caller's own texts is the caller's", async () => {
  const closed = new Error("the archive is closed");
  async function* texts() {
    yield { ...NO, id: "a" };
    throw closed;
  }
  assert.equal(await caught(all(client("ok").extractStream(texts()))), closed);
});

test("a stream may be left, and its texts are told", async () => {
  let left = false;
  async function* texts() {
    try {
      for (let n = 0; n < 10_000; n += 1) yield { ...NO, id: `n${n}` };
    } finally {
      left = true;
    }
  }
  for await (const _ of client("ok").extractStream(texts())) break;
  await later(100);
  assert(left);
});

test("a stream may be broken off by the caller", async () => {
  const breaking = new AbortController();
  const items = client("silent;for=2").extractStream([{ ...NO, id: "a" }], {}, { signal: breaking.signal });
  await items.next();
  breaking.abort(new Error("enough"));
  assert.equal(((await caught(items.next())) as Error).message, "enough");
});

test("the key is sent", async () => {
  const seen: (string | null)[] = [];
  const answer: typeof fetch = async (_, request) => {
    seen.push(new Headers(request?.headers).get("authorization"));
    return Response.json({ status: "ok", checks: [] });
  };
  for (const settings of [{}, { key: "onr_1" }]) await new onrecord.Client({ ...settings, fetch: answer }).ready();
  assert.deepEqual(seen, [null, "Bearer onr_1"]);
});

test("long texts are split at the ends of paragraphs", () => {
  const text = "One. Two.\n\nThree. Four";
  assert.deepEqual(
    [...onrecord.split(text, 12)],
    [
      { text: "One. Two.\n\n", start: 0 },
      { text: "Three. Four", start: 11 },
    ],
  );
  const faces = [...onrecord.split("😀".repeat(9), 5)];
  assert.equal(faces.map((part) => part.text).join(""), "😀".repeat(9));
  assert(faces.every((part) => part.text.length <= 5 && !/\p{Surrogate}/u.test(part.text)));
  assert.throws(() => [...onrecord.split("a", 0)], RangeError);
});

test("spans of a part are moved to the text", async () => {
  const text = "Ann said it rained.\n\nCy said it snowed.";
  for (const part of onrecord.split(text, 24)) {
    const record = onrecord.moved(await client("ok").extract({ text: part.text }), part.start);
    for (const { content } of record.attributions)
      for (const span of content?.spans ?? []) assert.equal(text.slice(span.start, span.end), span.text);
  }
});
