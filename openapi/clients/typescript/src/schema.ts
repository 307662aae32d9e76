// Made by `make clients` from openapi/openapi.json: change the service.

export interface paths {
    "/v1/extractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract who said what from one text
         * @description Finds all attributions in an English news text: source, cue, content, and the speaker behind the source.
         *
         *     The same text and options give the same body as long as `engine.fingerprint` stays the same, so a request can be
         *     repeated safely. The text is neither stored nor logged. `/v1/exports/…` returns other formats.
         */
        post: operations["extract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extractions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract who said what from up to 100 texts
         * @description Reads several texts with the same options. Each has a result of its own: its record, or a problem.
         *
         *     The answer is 200 also where some texts, or all, have problems; `counts` tells how many. A record is the same as if
         *     its text had been sent alone. A blank or too long text is a problem of
         *     that text. Ids must differ from one another.
         */
        post: operations["extract_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extractions/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract who said what from a stream of texts
         * @description Accepts texts as one JSON object per line, and returns a line for each text as soon as it is ready.
         *
         *     Results are in any order and identified by their ids. The last line has the type `end`: if it is missing, the stream
         *     was cut off. An invalid line gets a problem, and the stream goes on. If the first line has the type `defaults`, its
         *     options apply to all texts whose own line does not set them.
         *
         *     `Request-Timeout` applies to each text, from the time its line is read. The number of lines is not limited. Read
         *     results while you send: the service reads no more lines while many results wait to be read. After a hundred
         *     invalid lines in a row, the stream is cut off.
         */
        post: operations["extract_stream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract the text of a document: HTML, Word, PDF, RTF, OpenDocument, e-mail
         * @description Extracts the text of a document, to be displayed and sent to `/v1/extractions`: offsets are then into that text.
         *
         *     Of an HTML page, it returns the article, without menus, adverts, comments and footers. Of a Word document (.docx) or
         *     an OpenDocument text (.odt), it returns paragraphs and tables, with tracked changes accepted; of an e-mail, its
         *     plain text or else its HTML; of a PDF, the text of its pages in reading order. The document is neither stored nor
         *     logged.
         */
        post: operations["take_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as W3C Web Annotations
         * @description An annotation page in JSON-LD. Offsets are code points, whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_annotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/annotations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as W3C Web Annotations
         * @description The documents of all texts as one JSON array, in their order. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_annotations_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/brat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as brat standoff
         * @description An `.ann` file. Offsets are code points, whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_brat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/brat/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as brat standoff
         * @description A ZIP archive: for each text a `.txt` and an `.ann` file, and one `annotation.conf`. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_brat_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/claim-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as ClaimReview drafts
         * @description A graph in JSON-LD with a `ClaimReview` for each claim that can be checked, most checkable first. The verdict and the reviewer are yours to fill in. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_claim_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/claim-review/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as ClaimReview drafts
         * @description The documents of all texts as one JSON array, in their order. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_claim_review_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as CSV
         * @description A header, and a row for each attribution. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_csv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/csv/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as CSV
         * @description One header, then a row for each attribution of each text. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_csv_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/excel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as CSV for Excel
         * @description CSV that begins with a byte order mark: Excel then reads it as UTF-8. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_excel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/excel/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as CSV for Excel
         * @description One header, then a row for each attribution of each text. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_excel_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/inception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as UIMA CAS JSON
         * @description A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units, whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_inception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/inception/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as UIMA CAS JSON
         * @description A ZIP archive: a document for each text, and the type system as layers to import. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_inception_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/label-studio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as Label Studio tasks
         * @description A list with one task, whose prediction has regions and relations. Offsets are code points, whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_label_studio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/label-studio/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as Label Studio tasks
         * @description The tasks of all texts. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_label_studio_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/schema.org": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from a text, or convert its record, as schema.org
         * @description A graph in JSON-LD: the article, its speakers, quotations and claims. The body is a text with options as for `/v1/extractions`, or a text and its record: then nothing is extracted, and the record may contain a part of the attributions and speakers.
         */
        post: operations["export_schema_org"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/schema.org/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extract from up to 100 texts, or convert their records, as schema.org
         * @description The documents of all texts as one JSON array, in their order. If one of the texts has a problem, the response is that problem, which names the text: nothing is left out silently.
         */
        post: operations["export_schema_org_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the quotations of a draft against the record
         * @description Checks every quotation of a draft: its words against the passages of the sources, its speaker against theirs.
         *
         *     The draft is read as by `/v1/extractions`, unless its record is sent with it. A quotation whose words differ is
         *     never `exact`. No language model takes part, and the same draft and sources give the same report. Neither is stored
         *     or logged.
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the quotations of a draft, as W3C annotations
         * @description As `/v1/verifications`, written as a Web Annotation page (JSON-LD). Offsets count code points.
         */
        post: operations["verify_as_annotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the quotations of a draft, as CSV
         * @description As `/v1/verifications`, written as a table with a row for each quotation.
         */
        post: operations["verify_as_csv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe a source that is kept
         * @description Describes a source: its kind, length and hash, and how long it is still kept. Its text is not returned.
         */
        get: operations["get_record"];
        /**
         * Keep a source for later requests
         * @description Keeps a source for the time that the answer states, in place of one with the same id.
         *
         *     Requests to `/v1/verifications` may then leave out its text. Only the same caller can use it. Most services keep
         *     nothing, and answer 404.
         */
        put: operations["put_record"];
        post?: never;
        /**
         * Forget a source that is kept
         * @description Forgets a source before its time is over.
         */
        delete: operations["delete_record"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your jobs
         * @description Returns the caller's jobs, the newest first.
         */
        get: operations["list_jobs"];
        put?: never;
        /**
         * Read many articles in the background
         * @description Takes articles and returns at once. They are read after the texts of all other requests.
         *
         *     Where callers always send, jobs still get a fifth of the time. The job survives a restart of the service. It is
         *     deleted when it expires, with its results.
         */
        post: operations["create_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A job and its progress
         * @description Returns state, counts, rate and expiry of a job.
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        /**
         * Stop and delete a job
         * @description Stops a job and deletes what was sent and its results.
         */
        delete: operations["delete_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results of a job by range
         * @description Returns the results of consecutive articles, in the order in which they were sent.
         *
         *     Each line has `article`, `id`, `document` and either `record` or `problem`. There are fewer lines than asked for
         *     where the job has not come further.
         */
        get: operations["get_job_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of results
         * @description Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard.
         */
        get: operations["get_job_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive/said": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who said what in the archive
         * @description Returns attributions with article, span and quotation, the best match or the latest first.
         */
        post: operations["ask_said"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speakers across documents
         * @description Returns people and bodies of the archive, each once.
         */
        post: operations["ask_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quotations of several articles
         * @description Returns quotations once, with their longest form, first appearance, changes and conflicts.
         */
        post: operations["ask_quotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts and shares of sources
         * @description Returns how often sources are of a type, named, or referred to as he or she, with intervals.
         *
         *     Each count has in `open` the fields of a question that lists what was counted.
         */
        post: operations["ask_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions, models and limits
         * @description Returns the engine, with licences and scores of its models, and the limits of requests.
         */
        get: operations["get_info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Liveness
         * @description Answers as long as the process is alive, even if the models are not loaded.
         */
        get: operations["get_liveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readiness
         * @description Answers `ok` when texts can be read; else a problem that names the check.
         *
         *     `models`: they are loaded. `worker`: their process lives and gives signs of it. `last_batch`: the last texts did not
         *     all fail. `open`: the service is not shutting down.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description Returns the metrics of all workers in a format that Prometheus reads.
         *
         *     They reveal nothing of texts or keys. If the service requires keys, this path requires one, too.
         */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description More values may be added: accept any string. */
        Act: "statement" | "denial" | "question" | "demand" | "proposal" | "promise" | "threat" | "accusation" | "praise" | "blame" | "announcement" | "prediction" | "belief" | "intention" | "refusal" | (string & {});
        /**
         * @description A speech act, or that it is not known.
         * @enum {string}
         */
        ActOrUnknown: "statement" | "denial" | "question" | "demand" | "proposal" | "promise" | "threat" | "accusation" | "praise" | "blame" | "announcement" | "prediction" | "belief" | "intention" | "refusal" | "unknown";
        /** @description Words in a row that a draft has kept, dropped, added or replaced: one step from the record to the quotation. */
        AlignedWords: {
            /**
             * @description `kept`: both have the words; `dropped`: the record alone; `added`: the draft alone; `replaced`: each has its
             *     own. More values may be added.
             */
            kind: components["schemas"]["AlignmentKind"];
            /**
             * @description The reason why it is an edit; null if the words were kept. `word`: the words differ. `indirect_speech`: in a
             *     quotation that goes on with the draft's sentence, a tense, a pronoun or a word of time and place as indirect speech
             *     changes it (`said it “would sail that day”` for `will sail today`). `case`: letter case inside a sentence.
             *     `question`: a question mark. `bracket`, `ellipsis`: the draft says so. `filler`, `repetition`, `false_start`: the
             *     record's words add nothing. More values may be added.
             * @default null
             */
            reason: components["schemas"]["AlignmentReason"] | null;
            /**
             * @description The words of the draft; null if it has none here.
             * @default null
             */
            draft: components["schemas"]["Span"] | null;
            /**
             * @description The words of the source; null if it has none here.
             * @default null
             */
            record: components["schemas"]["Span"] | null;
        };
        /** @description More values may be added: accept any string. */
        AlignmentKind: "kept" | "dropped" | "added" | "replaced" | (string & {});
        /** @description More values may be added: accept any string. */
        AlignmentReason: "word" | "indirect_speech" | "case" | "question" | "bracket" | "ellipsis" | "filler" | "repetition" | "false_start" | (string & {});
        /**
         * @description Words of the text are the source, or nobody is.
         * @enum {string}
         */
        AnySource: "any" | "none";
        /** @description A person or body across documents. */
        ArchivePerson: {
            /** @description The id: `roster:` and the id of a roster entry, or one made from the name. */
            person: string;
            /**
             * @description The fullest name.
             * @default null
             */
            name: string | null;
            /**
             * @description The type that most texts give.
             * @default null
             */
            type: string | null;
            /**
             * @description The ids of people who may be the same, if the texts do not decide.
             * @default null
             */
            candidates: string | null;
            /**
             * @description Every role that a text gives.
             * @default null
             */
            roles: string | null;
            /**
             * @description Every body that a text gives.
             * @default null
             */
            affiliations: string | null;
            /** @description The number of articles with the speaker. */
            articles: number;
            /** @description The number of attributions. */
            attributions: number;
            /**
             * @description The month of the first article.
             * @default null
             */
            first: string | null;
            /**
             * @description The month of the last one.
             * @default null
             */
            last: string | null;
        };
        /** @description A quotation that articles have in one form or several. */
        ArchiveQuotation: {
            /** @description The id. The question `said` with it lists all occurrences. */
            quotation: string;
            /** @description The longest form. */
            longest: string;
            /** @description The number of occurrences. */
            occurrences: number;
            /** @description The number of articles that have it. */
            articles: number;
            /** @description The number of outlets that have it. */
            outlets: number;
            /** @description The number of its forms. */
            forms: number;
            /**
             * @description The date on which it first appeared.
             * @default null
             */
            first_published: string | null;
            /** @description The number of the article in which it first appeared. */
            first_article: number;
            /**
             * @description Every person who is said to have said it.
             * @default null
             */
            speakers: string | null;
            /** @description The articles name several people. */
            conflict: boolean;
            /** @description The differences of other forms from the longest: `[-words left out-]` and `{+words added+}`. */
            changes: string[];
        };
        /** @description One report in the text of what a source said, thought, asked or wrote. */
        Attribution: {
            /** @description The id within the extraction: `a1`, `a2`, in the order of the text. */
            id: string;
            /**
             * @description `direct`: the whole content is quoted; `mixed`: part of it is; `indirect`: none, or there is no content. More
             *     values may be added.
             */
            mode: components["schemas"]["Mode"];
            /**
             * @description The kind of report. `speech`: it was said (`the mayor said`). `writing`: it was written, or a document has it
             *     (`she tweeted`, `said in a letter`, `the report says`). `thought`: a source thinks, feels, wants, plans or perceives
             *     it (`investors fear`). More values may be added.
             * @default null
             */
            kind: components["schemas"]["Kind"] | null;
            /**
             * @description The words that name who said it; null if the text names no source.
             * @default null
             */
            source: components["schemas"]["Source"] | null;
            /**
             * @description The words that mark the attribution; null if there are none: a quotation or a statement that goes on without a
             *     cue, an answer of an interview, a letter.
             * @default null
             */
            cue: components["schemas"]["Cue"] | null;
            /**
             * @description The words that are said; null if nothing was said: the source declined to comment or did not answer.
             * @default null
             */
            content: components["schemas"]["Content"] | null;
            /**
             * @description The addressee: `told` **reporters**; null if the text does not say.
             * @default null
             */
            addressee: components["schemas"]["Passage"] | null;
            /**
             * @description The medium: **in a statement**, **on Telegram**; null if the text does not say.
             * @default null
             */
            medium: components["schemas"]["Passage"] | null;
            /**
             * @description The time of the report: **on Monday**; null if the text does not say.
             * @default null
             */
            time: components["schemas"]["Passage"] | null;
            /**
             * @description The place of the report: **in Nairobi**; null if the text does not say.
             * @default null
             */
            place: components["schemas"]["Passage"] | null;
            /**
             * @description The speech act; null if not determined. More values may be added.
             * @default null
             */
            act: components["schemas"]["Act"] | null;
            /**
             * @description The id of the attribution whose content contains this one; null if it is not nested.
             * @default null
             */
            parent_id: string | null;
            /**
             * @description The content as a claim; null if not determined.
             * @default null
             */
            claim: components["schemas"]["Claim"] | null;
            /** @description Result of resolving the source to a speaker. */
            resolution: components["schemas"]["Resolution"];
            /**
             * @description The calibrated probability that source, cue and content are all correct; null if not calibrated.
             * @default null
             */
            confidence: number | null;
            /**
             * @description The evidence for it; null unless the request set `explain`.
             * @default null
             */
            evidence: components["schemas"]["Evidence"] | null;
            /**
             * @description A person's judgement of it; null if it was not reviewed.
             * @default null
             */
            review: components["schemas"]["Review"] | null;
        };
        /** @description Counts and shares of sources. */
        AuditAnswer: {
            /** @description The property that was counted. */
            measure: string;
            /**
             * @description The grouping; null if all are counted together.
             * @default null
             */
            by: string | null;
            /** @description The counts, by group and size. */
            buckets: components["schemas"]["Bucket"][];
        };
        /** @description Counts and shares of sources. */
        AuditQuestion: {
            /**
             * @description The id of a person or body across documents.
             * @default null
             */
            person?: string | null;
            /**
             * @description Words of the speaker's name, in any order: `petrova`.
             * @default null
             */
            speaker?: string | null;
            /**
             * @description Words of the speaker's role: `mayor`; in quotation marks, all of it; empty: the text gives none.
             * @default null
             */
            role?: string | null;
            /**
             * @description Words of the body that the speaker belongs to; in quotation marks, its whole name.
             * @default null
             */
            affiliation?: string | null;
            /**
             * @description Words of the content, all of which it has; in quotation marks, one after another. Hits are ranked by them.
             * @default null
             */
            words?: string | null;
            /**
             * @description The speech act: `denial`.
             * @default null
             */
            act?: components["schemas"]["ActOrUnknown"] | null;
            /**
             * @description Something said, something written, or a thought.
             * @default null
             */
            kind?: components["schemas"]["ReportKind"] | null;
            /**
             * @description The type of the speaker: `person`.
             * @default null
             */
            type?: components["schemas"]["TypeOrUnknown"] | null;
            /**
             * @description `direct`, `indirect` or `mixed`.
             * @default null
             */
            mode?: components["schemas"]["KnownMode"] | null;
            /**
             * @description `any`: words of the text are the source. `none`: there is no source (`It was announced that …`).
             * @default null
             */
            source?: components["schemas"]["AnySource"] | null;
            /**
             * @description The way the text names the speaker.
             * @default null
             */
            named?: components["schemas"]["Naming"] | null;
            /**
             * @description The words of the text for the speaker, a person: `she`.
             * @default null
             */
            reference?: components["schemas"]["Reference"] | null;
            /**
             * @description The first month or day of publication: `2026-05`.
             * @default null
             */
            published_from?: string | null;
            /**
             * @description The last one, included.
             * @default null
             */
            published_to?: string | null;
            /**
             * @description The month of publication: `2026-05`, or `unknown`.
             * @default null
             */
            month?: string | null;
            /**
             * @description The outlet, as it is written; empty: the article has none.
             * @default null
             */
            outlet?: string | null;
            /**
             * @description The section, as it is written; empty: the article has none.
             * @default null
             */
            section?: string | null;
            /**
             * @description The byline, as it is written; empty: the article has none.
             * @default null
             */
            byline?: string | null;
            /**
             * @description The id of a quotation: all its occurrences.
             * @default null
             */
            quotation?: string | null;
            /**
             * @description The least confidence of the attribution.
             * @default null
             */
            min_confidence?: number | null;
            /**
             * @description The property that is counted: types of speakers, named or anonymous, roles, pronouns, modes, acts.
             * @default type
             */
            measure?: components["schemas"]["Measure"];
            /**
             * @description The grouping: counted separately for each value; null: together.
             * @default null
             */
            by?: components["schemas"]["GroupBy"] | null;
            /**
             * @description `attributions`: each counts. `speakers`: each speaker counts once for each article.
             * @default attributions
             */
            count?: components["schemas"]["Counted"];
        };
        /** @description The results of a batch, in the order of its texts. */
        Batch: {
            /** @description A result for each text. */
            items: components["schemas"]["BatchItem"][];
            /** @description The numbers of records and problems. */
            counts: components["schemas"]["Counts"];
        };
        /** @description The result of one text: exactly one of `extraction` and `problem` is set. */
        BatchItem: {
            /**
             * @description Distinguishes a result from the end of a stream.
             * @default item
             * @constant
             */
            type: "item";
            /**
             * @description The caller's id of the text; null if a line of a stream was invalid and its id unknown.
             * @default null
             */
            id: string | null;
            /** @description `ok` with a record, `problem` without. More values may be added. */
            status: components["schemas"]["ItemStatus"];
            /**
             * @description The record; null if there is a problem.
             * @default null
             */
            extraction: components["schemas"]["Extraction"] | null;
            /**
             * @description The problem that prevented a record; null if there is a record.
             * @default null
             */
            problem: components["schemas"]["Problem"] | null;
        };
        /** @description Several texts with the same options. */
        BatchRequest: {
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
            /** @description The texts, each with its own id. */
            texts: components["schemas"]["BatchText"][];
        };
        /** @description A text in a batch. Its id identifies its result. */
        BatchText: {
            /** @description The text, in English. Plain text is never changed: offsets are into exactly this string. */
            text: string;
            /** @description The caller's id for the text, unique within the batch. */
            id: string;
            /**
             * @description `plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
             *     response.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description Metadata of the document, given back with the record and in every export.
             * @default null
             */
            document?: components["schemas"]["DocumentInput"] | null;
            /**
             * @description Your own fields: any JSON object of at most 16,384 bytes, given back as it is.
             * @default null
             */
            extra?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description One count of an audit. */
        Bucket: {
            /**
             * @description The section, byline, outlet or month; null if all are counted together, or an article has none.
             * @default null
             */
            group: string | null;
            /** @description The value that is counted: `person`, `anonymous`, `she`. */
            value: string;
            /** @description The attributions or speakers found. */
            count: number;
            /**
             * @description The number of them that are right, by their confidences.
             * @default null
             */
            expected: number | null;
            /**
             * @description The lower end of its 95 % interval.
             * @default null
             */
            low: number | null;
            /**
             * @description The upper end.
             * @default null
             */
            high: number | null;
            /**
             * @description The share of the group, by expected numbers.
             * @default null
             */
            share: number | null;
            /**
             * @description The lower end of its 95 % interval.
             * @default null
             */
            share_low: number | null;
            /**
             * @description The upper end.
             * @default null
             */
            share_high: number | null;
            /** @description The question `said` with these fields lists what was counted. */
            open: {
                [key: string]: string | number;
            };
        };
        /** @description More values may be added: accept any string. */
        Certainty: "certain" | "probable" | "possible" | "counterfactual" | (string & {});
        /** @description One health check. */
        Check: {
            /** @description The name of the check. */
            name: string;
            /** @description True if the check passed. */
            passed: boolean;
        };
        /**
         * @description The content as a sentence that can be understood alone.
         *
         *     All spans are inside the content, except those of edits that join two of its spans.
         */
        Claim: {
            /** @description The content as a self-contained sentence: the words of the text, changed only by `edits`. */
            text: string;
            /**
             * @description All changes between the content and `text`, in the order of the text. Replacing the words of each edit by its
             *     replacement, from the start of the content to its end, gives `text`.
             */
            edits: components["schemas"]["Edit"][];
            /**
             * @description The certainty with which the content is stated. More values may be added.
             * @default certain
             */
            modality: components["schemas"]["Certainty"];
            /** @description The words that lower the certainty: `may`, `probably`, `would`. */
            hedges: components["schemas"]["Span"][];
            /**
             * @description True if the main predicate is negated.
             * @default false
             */
            negated: boolean;
            /**
             * @description The tense of the main predicate; null if it is not finite. More values may be added.
             * @default null
             */
            tense: components["schemas"]["Tense"] | null;
            /**
             * @description True if the claim is about the future, whatever its tense.
             * @default false
             */
            about_future: boolean;
            /**
             * @description The calibrated probability that the claim can be checked; null if not determined.
             * @default null
             */
            checkable: number | null;
            /** @description The evidence for that: each a `quantity`, `date`, `event`, `comparison` or `party`. More labels may be added. */
            signals: components["schemas"]["LabelledSpan"][];
            /** @description Amounts: `money`, `percent`, `ratio`, `measure`, `age`, `score`, `ordinal`, `count`. More labels may be added. */
            quantities: components["schemas"]["LabelledSpan"][];
            /** @description Times: `date`, `time` of day, `duration`, and `set` for recurring times. More labels may be added. */
            dates: components["schemas"]["LabelledSpan"][];
            /**
             * @description Named entities: `person`, `organization`, `location`, `facility`, `group`, `product`, `other`. More labels may
             *     be added.
             */
            entities: components["schemas"]["LabelledSpan"][];
        };
        /** @description The words that are said, including quotation marks at their boundaries. */
        Content: {
            /** @description The spans, in the order of the text, without overlap. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /** @description The spans quoted verbatim, without quotation marks; empty if all is indirect speech. */
            quotations: components["schemas"]["Span"][];
        };
        /**
         * @description Shares are of attributions, or of speakers.
         * @enum {string}
         */
        Counted: "attributions" | "speakers";
        /** @description The numbers of results. */
        Counts: {
            /** @description Number of texts with a record. */
            ok: number;
            /** @description Number of texts with a problem. */
            problem: number;
        };
        /** @description The words that mark the attribution: a verb of saying or thinking, a noun, `according to`. */
        Cue: {
            /** @description The spans, in the order of the text, without overlap. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /** @description The lemma of the cue's head, in lower case. */
            lemma: string;
            /**
             * @description True if the text says or implies that it was not said: `did not say`, `refused to say`, `left without saying`,
             *     `stopped short of saying`, `is yet to say`, `nearly said`; null if `include` leaves out `claims`.
             * @default null
             */
            negated: boolean | null;
            /**
             * @description Modality of the reporting event. `asserted`: it was said. `possible`: it may have been (`may have told`, `no
             *     evidence that he told`). `future`: it will be. `expected`: it is planned or due. `counterfactual`: it would have
             *     been. `conditional`: if it is (`should he say`). `interrogative`: the text asks or leaves it open (`did he say`,
             *     `unclear whether he said`). Null if `include` leaves out `claims`. More values may be added.
             * @default null
             */
            modality: components["schemas"]["Modality"] | null;
            /**
             * @description The reporter's stance towards the truth of the content, as the choice of cue expresses it; null if `include`
             *     leaves out `claims`. More values may be added.
             * @default null
             */
            stance: components["schemas"]["Stance"] | null;
        };
        /** @description The decision about one field of the attribution, with its reason. */
        Decision: {
            /** @description The field, as a path within the attribution: `act`, `cue.stance`, `source.speaker_id`, `claim.modality`. */
            field: string;
            /**
             * @description The value; null if it was left open.
             * @default null
             */
            value: string | null;
            /** @description The id of the rule, or the name of the model, that decided. */
            rule: string;
            /** @description The scores considered, by name; for a speaker, those of the candidates by their ids. */
            scores: {
                [key: string]: number;
            };
            /** @description The words that the decision is based on. */
            spans: components["schemas"]["Span"][];
        };
        /** @description Metadata of a document, from the caller. It is not read for the attributions; all of it is given back. */
        DocumentInput: {
            /**
             * @description The headline or title.
             * @default null
             */
            title?: string | null;
            /**
             * @description The address at which the document was published: `http` or `https`. White space around it is left out.
             * @default null
             */
            url?: string | null;
            /**
             * @description The date or time of publication in ISO 8601, as exact as known: `2026`, `2026-11`, `2026-11-28`,
             *     `2026-11-28T09:30:00Z`.
             * @default null
             */
            published?: string | null;
            /**
             * @description The authors, as printed.
             * @default null
             */
            byline?: string | null;
            /**
             * @description The section or desk: `Politics`.
             * @default null
             */
            section?: string | null;
            /**
             * @description The newspaper, agency, broadcaster or site.
             * @default null
             */
            outlet?: string | null;
            /**
             * @description The language of the document, as an IETF tag. It is given back only; the option `language` is what is read.
             * @default null
             */
            language?: string | null;
        };
        /** @description Metadata of a document: the caller's and, of an HTML page, the page's own title. */
        DocumentMetadata: {
            /**
             * @description The headline or title.
             * @default null
             */
            title: string | null;
            /**
             * @description The address at which the document was published: `http` or `https`. White space around it is left out.
             * @default null
             */
            url: string | null;
            /**
             * @description The date or time of publication in ISO 8601, as exact as known: `2026`, `2026-11`, `2026-11-28`,
             *     `2026-11-28T09:30:00Z`.
             * @default null
             */
            published: string | null;
            /**
             * @description The authors, as printed.
             * @default null
             */
            byline: string | null;
            /**
             * @description The section or desk: `Politics`.
             * @default null
             */
            section: string | null;
            /**
             * @description The newspaper, agency, broadcaster or site.
             * @default null
             */
            outlet: string | null;
            /**
             * @description The language of the document, as an IETF tag. It is given back only; the option `language` is what is read.
             * @default null
             */
            language: string | null;
        };
        /** @description The text extracted from a document. */
        DocumentText: {
            /** @description The article of an HTML page, or the paragraphs and tables of a Word document, separated by empty lines. */
            text: string;
            /**
             * @description The document's own title; null if it has none.
             * @default null
             */
            title: string | null;
            /** @description The length of the text, in code points. */
            text_length: number;
            /** @description Parts of the document that are missing or changed in the text. */
            warnings: components["schemas"]["ExtractionWarning"][];
        };
        /** @description One change between the content in the text and the sentence of the claim. */
        Edit: {
            /**
             * @description The kind of change: words `dropped`, spans `joined`, words in brackets `inserted`, the first letter
             *     `capitalized`, the end `punctuated`. More values may be added.
             */
            kind: components["schemas"]["EditKind"];
            /**
             * @description The words of the text that the edit replaces; for `joined`, those between the two spans; null if it adds
             *     something at the end.
             * @default null
             */
            span: components["schemas"]["Span"] | null;
            /**
             * @description The replacement in the sentence; null if the words are removed.
             * @default null
             */
            replacement: string | null;
        };
        /** @description More values may be added: accept any string. */
        EditKind: "dropped" | "joined" | "inserted" | "capitalized" | "punctuated" | (string & {});
        /** @description The engine with the licences and scores of its models. */
        Engine: {
            /** @description The version of onrecord. */
            version: string;
            /** @description A hash of the version, the code, the settings that change records, and the models. */
            fingerprint: string;
            /** @description The loaded models with licences and scores. */
            models: components["schemas"]["ModelInfo"][];
        };
        /** @description The engine as records name it: the same text, options and fingerprint give the same record. */
        EngineStamp: {
            /** @description The version of onrecord. */
            version: string;
            /** @description A hash of the version, the code, the settings that change records, and the models. */
            fingerprint: string;
            /** @description The loaded models. */
            models: components["schemas"]["ModelStamp"][];
        };
        /** @description The evidence for an attribution: the rule or model that found it, and what linked its parts. */
        Evidence: {
            /** @description The id of the rule, or the name of the model, that proposed it. */
            rule: string;
            /**
             * @description The dependency path that links the parts; null if they are not linked in the graph.
             * @default null
             */
            path: string | null;
            /**
             * @description The relations that the rule followed from the cue to content and source, `^` for upwards; null if none.
             * @default null
             */
            relations: string | null;
            /** @description The ids of other rules, or of the model, that proposed almost the same. */
            supporters: string[];
            /**
             * @description The scores considered, by name, from 0 to 1: `weight`, which decided; from the role model, the probability of the
             *     `cue`, and the expected overlap of `content` and `source` with the correct spans.
             */
            scores: {
                [key: string]: number;
            };
            /** @description The rejected candidates, best first. */
            rejected: components["schemas"]["RejectedCandidate"][];
            /** @description The decisions about speaker, act, stance, modality and the other fields. */
            decisions: components["schemas"]["Decision"][];
            /**
             * @description The parse of the cue's sentence; null if there is no cue.
             * @default null
             */
            parse: components["schemas"]["Parse"] | null;
        };
        /** @description Several texts, with or without their records. The options are for those without. */
        ExportBatchRequest: {
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
            /** @description The texts. */
            texts: components["schemas"]["ExportText"][];
        };
        /** @description A text and the options of its record, or a text and its record. */
        ExportRequest: {
            /** @description The text, in English. Plain text is never changed: offsets are into exactly this string. */
            text: string;
            /**
             * @description The caller's id for the text, returned with its record; generated if left out.
             * @default null
             */
            id?: string | null;
            /**
             * @description `plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
             *     response.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description Metadata of the document, given back with the record and in every export.
             * @default null
             */
            document?: components["schemas"]["DocumentInput"] | null;
            /**
             * @description Your own fields: any JSON object of at most 16,384 bytes, given back as it is.
             * @default null
             */
            extra?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The record of the text, an `Extraction` as the service returned it: it is converted, and nothing is extracted.
             *     `text` is then the text that its offsets are for: the record's own `text` if it has one, else the text that was
             *     sent. Attributions, speakers and evidence may be left out.
             * @default null
             */
            extraction?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
        };
        /** @description A text, or a text and its record. */
        ExportText: {
            /** @description The text, in English. Plain text is never changed: offsets are into exactly this string. */
            text: string;
            /**
             * @description The caller's id for the text, returned with its record; generated if left out.
             * @default null
             */
            id?: string | null;
            /**
             * @description `plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
             *     response.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description Metadata of the document, given back with the record and in every export.
             * @default null
             */
            document?: components["schemas"]["DocumentInput"] | null;
            /**
             * @description Your own fields: any JSON object of at most 16,384 bytes, given back as it is.
             * @default null
             */
            extra?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The record of the text, an `Extraction` as the service returned it: it is converted, and nothing is extracted.
             *     `text` is then the text that its offsets are for: the record's own `text` if it has one, else the text that was
             *     sent. Attributions, speakers and evidence may be left out.
             * @default null
             */
            extraction?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The record of one text: who said what. All offsets are in `offset_unit`, into the text exactly as it was sent. */
        Extraction: {
            /** @description The caller's id, or an id generated from the hash of the text. */
            id: string;
            /** @description The language of the text, as an IETF tag. More values may be added. */
            language: components["schemas"]["Language"];
            /**
             * @description The SHA-256 of the text in UTF-8, in hexadecimal. If the hash of your copy differs, the offsets are not for
             *     it.
             */
            text_sha256: string;
            /** @description The length of the text, in `offset_unit`. */
            text_length: number;
            /**
             * @description The text that was extracted from an HTML page; null if the text was sent as plain text.
             * @default null
             */
            text: string | null;
            /**
             * @description Metadata of the document, as it was sent; null if none was.
             * @default null
             */
            document: components["schemas"]["DocumentMetadata"] | null;
            /**
             * @description The caller's own fields, as they were sent; null if none were.
             * @default null
             */
            extra: {
                [key: string]: unknown;
            } | null;
            /** @description The unit of offsets: Unicode code points, UTF-16 code units or UTF-8 bytes. */
            offset_unit: components["schemas"]["OffsetUnit"];
            /** @description The parts of the record in addition to source, cue and content, as requested. More values may be added. */
            include: string[];
            /** @description The attributions, in the order of the text. */
            attributions: components["schemas"]["Attribution"][];
            /** @description The speakers behind the sources, in the order of first mention. */
            speakers: components["schemas"]["Speaker"][];
            /** @description Parts of the text that could not be processed as usual. */
            warnings: components["schemas"]["ExtractionWarning"][];
            /** @description The engine that made this record. */
            engine: components["schemas"]["EngineStamp"];
        };
        /** @description A text and the options of its record. */
        ExtractionRequest: {
            /** @description The text, in English. Plain text is never changed: offsets are into exactly this string. */
            text: string;
            /**
             * @description The caller's id for the text, returned with its record; generated if left out.
             * @default null
             */
            id?: string | null;
            /**
             * @description `plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
             *     response.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description Metadata of the document, given back with the record and in every export.
             * @default null
             */
            document?: components["schemas"]["DocumentInput"] | null;
            /**
             * @description Your own fields: any JSON object of at most 16,384 bytes, given back as it is.
             * @default null
             */
            extra?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
        };
        /** @description A part of the text that could not be processed as usual. Nothing outside its span is affected. */
        ExtractionWarning: {
            /** @description Machine-readable code in snake case: `unpaired_quotation_mark`. More codes may be added. */
            code: string;
            /** @description Human-readable message. */
            message: string;
            /**
             * @description The span; null for the text as a whole.
             * @default null
             */
            span: components["schemas"]["Span"] | null;
        };
        /**
         * @description A field of the articles' metadata, or the month of publication.
         * @enum {string}
         */
        GroupBy: "section" | "byline" | "outlet" | "month";
        /** @description The service is healthy. Otherwise, the response is a problem. */
        Health: {
            /** @description Always `ok`. */
            status: string;
            /** @description The health checks. */
            checks: components["schemas"]["Check"][];
        };
        /** @description An attribution of an archive, with its article and spans. */
        Hit: {
            /** @description The number of the article in the archive. */
            article: number;
            /**
             * @description The id of the text.
             * @default null
             */
            text_id: string | null;
            /**
             * @description The title of the article.
             * @default null
             */
            title: string | null;
            /**
             * @description Its address.
             * @default null
             */
            url: string | null;
            /**
             * @description The date of publication.
             * @default null
             */
            published: string | null;
            /**
             * @description The outlet that published it.
             * @default null
             */
            outlet: string | null;
            /**
             * @description Its section.
             * @default null
             */
            section: string | null;
            /**
             * @description The authors.
             * @default null
             */
            byline: string | null;
            /** @description The id of the attribution within the article's record. */
            attribution: string;
            /**
             * @description The id of the speaker across documents; null if the text does not name the speaker.
             * @default null
             */
            person: string | null;
            /**
             * @description The speaker as the text names it.
             * @default null
             */
            speaker: string | null;
            /**
             * @description The speaker's role in the text.
             * @default null
             */
            role: string | null;
            /**
             * @description The body that the speaker belongs to, in the text.
             * @default null
             */
            affiliation: string | null;
            /**
             * @description The pronoun for the speaker in the text: `he`, `she`, `they`, `mixed` or `unknown`.
             * @default null
             */
            reference: string | null;
            /**
             * @description The words that say so.
             * @default null
             */
            reference_text: string | null;
            /**
             * @description Their start in the text, in code points.
             * @default null
             */
            reference_start: number | null;
            /**
             * @description Their end.
             * @default null
             */
            reference_end: number | null;
            /**
             * @description The words that name the speaker here.
             * @default null
             */
            source: string | null;
            /**
             * @description Their start in the text, in code points.
             * @default null
             */
            source_start: number | null;
            /**
             * @description Their end.
             * @default null
             */
            source_end: number | null;
            /**
             * @description The words that mark the attribution.
             * @default null
             */
            cue: string | null;
            /**
             * @description The content.
             * @default null
             */
            content: string | null;
            /**
             * @description Its start in the text, in code points.
             * @default null
             */
            content_start: number | null;
            /**
             * @description Its end.
             * @default null
             */
            content_end: number | null;
            /**
             * @description The words given verbatim.
             * @default null
             */
            quoted: string | null;
            /**
             * @description The id of the quotation, which other articles may have, too.
             * @default null
             */
            quotation: string | null;
            /**
             * @description The speech act.
             * @default null
             */
            act: string | null;
            /**
             * @description `speech`, `writing` or `thought`.
             * @default null
             */
            kind: string | null;
            /**
             * @description `direct`, `indirect` or `mixed`.
             * @default null
             */
            mode: string | null;
            /**
             * @description The probability that the attribution is right.
             * @default null
             */
            confidence: number | null;
            /**
             * @description The rank of the match of the words; null without words.
             * @default null
             */
            score: number | null;
        };
        /** @description One validation error. It never repeats what was sent. */
        InvalidField: {
            /** @description The place in the body, as a JSON Pointer (RFC 6901); empty for the body as a whole. */
            pointer: string;
            /** @description Machine-readable code. */
            type: string;
            /** @description Human-readable message. */
            detail: string;
        };
        /** @description More values may be added: accept any string. */
        ItemStatus: "ok" | "problem" | (string & {});
        /** @description A job and how far it is. */
        Job: {
            /** @description The id. */
            id: string;
            /** @description `running`: articles are read, or wait. `done`, `failed`: it has ended. More values may be added. */
            state: components["schemas"]["JobState"];
            /** @description The number of articles. */
            articles: number;
            /** @description The number of articles that have results. */
            done: number;
            /** @description The number of results that are a problem in place of a record. */
            errors: number;
            /** @description The number of attributions found so far. */
            attributions: number;
            /**
             * @description Articles a second; null if none were read lately.
             * @default null
             */
            per_second: number | null;
            /** @description The time at which the job was created, in ISO 8601. */
            created: string;
            /** @description The time at which the service deletes it, in ISO 8601. */
            expires: string;
            /** @description The names of the files of results, once it is done. */
            files: string[];
            /**
             * @description The reason why it failed, or makes no progress at present; null otherwise.
             * @default null
             */
            error: string | null;
        };
        /** @description The jobs of a caller. */
        JobList: {
            /** @description The jobs, the newest first. */
            jobs: components["schemas"]["Job"][];
        };
        /** @description A job over a file that the service can see. */
        JobRequest: {
            /** @description The file, below the folder that the operator has set. */
            path: string;
            /**
             * @description The parts of records in addition to source, cue and content.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description The lowest confidence of attributions in the records.
             * @default 0
             */
            min_confidence?: number;
        };
        /** @description More values may be added: accept any string. */
        JobState: "running" | "done" | "failed" | (string & {});
        /** @description A source that the service keeps for later requests. */
        KeptRecord: {
            /** @description The caller's id. */
            id: string;
            /** @description The kind that was sent or found. */
            kind: string;
            /**
             * @description The date that was sent.
             * @default null
             */
            date: string | null;
            /** @description The SHA-256 of the text in UTF-8, in hexadecimal. */
            text_sha256: string;
            /** @description The length of the text, in `offset_unit`; of a kept source in code points. */
            text_length: number;
            /** @description The number of spoken words. */
            words: number;
            /** @description The turns of its speakers; 1 if it is no transcript. */
            turns: number;
            /** @description Seconds until it is forgotten. */
            expires_in: number;
        };
        /** @description More values may be added: accept any string. */
        Kind: "speech" | "writing" | "thought" | (string & {});
        /**
         * @description All of the content is quoted, none of it, or part of it.
         * @enum {string}
         */
        KnownMode: "direct" | "indirect" | "mixed";
        /** @description A span of the text with a label. */
        LabelledSpan: {
            /** @description The offset of the first character, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description The offset after the last character. */
            end: number;
            /** @description The text of the span, unchanged. */
            text: string;
            /** @description Machine-readable label in snake case. More values may be added. */
            label: string;
        };
        /** @description More values may be added: accept any string. */
        Language: "en" | (string & {});
        /** @description The limits of the service. The `limit` of a problem is one of these, or follows from its deadline. */
        Limits: {
            /** @description The longest text, in code points. */
            max_text_length: number;
            /** @description The largest request body, in bytes; in a stream, the longest line. */
            max_body_bytes: number;
            /** @description The most texts in the queue while one is processed; more are refused with 503. */
            max_waiting: number;
            /** @description The most code points in the queue before a text is processed, including its own; more are refused with 503. */
            max_waiting_length: number;
            /** @description The most texts in a batch. */
            max_batch_texts: number;
            /** @description The deadline of a text in seconds, including the time in the queue; `Request-Timeout` may set a shorter one. */
            request_timeout: number;
            /** @description The seconds for which a stream may pause in either direction. */
            stream_timeout: number;
        };
        /**
         * @description Plain text, or a web page from which the article is taken.
         * @enum {string}
         */
        Markup: "plain" | "html";
        /** @description More values may be added: accept any string. */
        MeaningChange: "dropped" | "added" | "changed" | "cut" | (string & {});
        /** @description An edit, or a cut, that changes what is said. Words that are `exact` may have one, too. */
        MeaningFlag: {
            /** @description The kind of change. More values may be added. */
            kind: components["schemas"]["MeaningFlagKind"];
            /**
             * @description `dropped`: the record alone has it; `added`: the draft alone; `changed`: both have another one; `cut`: it is
             *     among the words that an ellipsis or a joint leaves out of a sentence, or right beside the quotation and takes it
             *     back or limits it (`I cannot say that`, `critics claim`, `if they pay`), and the draft does not say so. More values
             *     may be added.
             */
            change: components["schemas"]["MeaningChange"];
            /** @description The words of the draft that make it. */
            draft: components["schemas"]["Span"][];
            /** @description The words of the source that make it. */
            record: components["schemas"]["Span"][];
            /** @description The id of the source. */
            source_id: string;
        };
        /** @description More values may be added: accept any string. */
        MeaningFlagKind: "negation" | "number" | "date" | "name" | "hedge" | "modal" | "condition" | "question" | (string & {});
        /**
         * @description A property by which sources are counted.
         * @enum {string}
         */
        Measure: "type" | "named" | "role" | "reference" | "mode" | "act";
        /** @description More values may be added: accept any string. */
        MentionForm: "name" | "nominal" | "pronoun" | (string & {});
        /** @description More values may be added: accept any string. */
        Modality: "asserted" | "possible" | "future" | "expected" | "counterfactual" | "conditional" | "interrogative" | (string & {});
        /** @description More values may be added: accept any string. */
        Mode: "direct" | "indirect" | "mixed" | (string & {});
        /** @description A model with the licence and scores of its model card. */
        ModelInfo: {
            /** @description The task of the model: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`. */
            role: string;
            /** @description The name, or the package or folder that it was loaded from. */
            name: string;
            /**
             * @description The version; null if the model has none.
             * @default null
             */
            version: string | null;
            /**
             * @description The hash of the weights, in hexadecimal; null for models that are not bundled.
             * @default null
             */
            sha256: string | null;
            /**
             * @description The licence of the weights, as an SPDX id if there is one; null if unknown.
             * @default null
             */
            licence: string | null;
            /** @description Measured scores by test set and metric. */
            scores: {
                [key: string]: number;
            };
        };
        /** @description A model as records name it. */
        ModelStamp: {
            /** @description The task of the model: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`. */
            role: string;
            /** @description The name, or the package or folder that it was loaded from. */
            name: string;
            /**
             * @description The version; null if the model has none.
             * @default null
             */
            version: string | null;
            /**
             * @description The hash of the weights, in hexadecimal; null for models that are not bundled.
             * @default null
             */
            sha256: string | null;
        };
        /**
         * @description How the text names a source: by name, with the name kept back, by a description, or not at all.
         * @enum {string}
         */
        Naming: "named" | "anonymous" | "unnamed" | "unresolved";
        /**
         * @description Offsets count code points as in Python, UTF-16 units as in JavaScript and Java, or bytes of UTF-8.
         * @enum {string}
         */
        OffsetUnit: "codepoint" | "utf16" | "utf8";
        /** @description The dependency graph of the cue's sentence. */
        Parse: {
            /** @description The tokens, in the order of the text. */
            tokens: components["schemas"]["ParsedToken"][];
            /** @description The indexes of the tokens on the paths from the cue to source and content, the cue's first. */
            path: number[];
        };
        /** @description A syntactic word with its place in the dependency graph (Universal Dependencies v2). */
        ParsedToken: {
            /** @description The offset of the first character, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description The offset after the last character. */
            end: number;
            /** @description The text of the span, unchanged. */
            text: string;
            /** @description The dictionary form. */
            lemma: string;
            /** @description The universal part of speech. */
            upos: string;
            /**
             * @description The index of the token's head in the list, counted from 0; null for the root.
             * @default null
             */
            head: number | null;
            /** @description The relation to the head. */
            deprel: string;
        };
        /**
         * @description A part of a record in addition to source, cue and content.
         * @enum {string}
         */
        Part: "speakers" | "circumstances" | "claims";
        /** @description Words of the text that form a unit. Other words may be between them. */
        Passage: {
            /** @description The spans, in the order of the text, without overlap. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
        };
        /** @description Speakers across documents. */
        PeopleAnswer: {
            /** @description The number of people that match. */
            total: number;
            /** @description Those of this page. */
            people: components["schemas"]["ArchivePerson"][];
        };
        /** @description Speakers across documents, those with the most attributions first. */
        PeopleQuestion: {
            /**
             * @description Words of the name, in any order.
             * @default null
             */
            name?: string | null;
            /**
             * @description The type of the speaker.
             * @default null
             */
            type?: components["schemas"]["TypeOrUnknown"] | null;
            /**
             * @description The most people in the answer.
             * @default 20
             */
            limit?: number;
            /**
             * @description People to pass over.
             * @default 0
             */
            offset?: number;
        };
        /** @description The reason why a request failed, and a remedy. */
        Problem: {
            /**
             * Format: uri-reference
             * @description The problem type: a stable URI, relative to the service, of a page that explains it.
             */
            type: string;
            /** @description The type in words, the same each time it occurs. */
            title: string;
            /** @description The HTTP status code. */
            status: number;
            /** @description The cause of this occurrence, and a remedy. */
            detail: string;
            /**
             * Format: uri-reference
             * @description This occurrence: the id of the request, which is also in the service's log.
             */
            instance: string;
            /**
             * @description The limit that was exceeded; null if none was.
             * @default null
             */
            limit: number | null;
            /**
             * @description The size of what exceeded the limit; null if no limit was exceeded, or the size is not known.
             * @default null
             */
            actual: number | null;
            /** @description The first validation errors, at most 20. */
            errors: components["schemas"]["InvalidField"][];
            /**
             * @description The number of validation errors found. In a long list, validation stops at the first invalid entry.
             * @default 0
             */
            error_count: number;
        };
        /** @description Quotations that several articles have. */
        QuotationsAnswer: {
            /** @description The number of quotations that match. */
            total: number;
            /** @description Those of this page. */
            quotations: components["schemas"]["ArchiveQuotation"][];
        };
        /** @description Quotations that several articles have, the most frequent first. */
        QuotationsQuestion: {
            /**
             * @description Words of the longest form.
             * @default null
             */
            words?: string | null;
            /**
             * @description Only those that several people are said to have said, or none of these.
             * @default null
             */
            conflict?: boolean | null;
            /**
             * @description The least number of articles.
             * @default 2
             */
            min_articles?: number;
            /**
             * @description The most quotations in the answer.
             * @default 20
             */
            limit?: number;
            /**
             * @description Quotations to pass over.
             * @default 0
             */
            offset?: number;
        };
        /** @description A passage of a source. Its spans leave out what is not speech: labels, times, notes of a transcriber. */
        RecordPassage: {
            /** @description The spans, in the order of the text, without overlap. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /** @description The id of the source. Spans are into its text. */
            source_id: string;
            /** @description The words before it, at most 12; other turns have their labels. */
            before: string;
            /** @description The words after it, at most 12. */
            after: string;
            /**
             * @description The speaker: the label of the turn, or the source's `speaker`; null if the source does not say.
             * @default null
             */
            said_by: string | null;
            /**
             * @description True if the source itself quotes it, so that its author does not say it.
             * @default false
             */
            quoted: boolean;
            /**
             * @description Of a passage that is joined to another: the words of the source between the two; null for the first one, and if
             *     the one before is in another source or after it.
             * @default null
             */
            apart: number | null;
            /** @description The edits that turn the passage's words into the quotation's, and the words kept, in the order of both. */
            alignment: components["schemas"]["AlignedWords"][];
        };
        /** @description A source of the record. */
        RecordSource: {
            /**
             * @description A `transcript` has turns with labels (`NAME:`, `Q.`, `A.`), or is WebVTT or SRT; `statement`, `article` and
             *     `notes` have one author. Null: a transcript if the text has the form of one, else a statement.
             * @default null
             */
            kind?: components["schemas"]["SourceKind"] | null;
            /**
             * @description The speaker where the text does not say: the author of a statement, the person interviewed (`A.`), the holder of
             *     an office (`THE PRESIDENT`) with the office before the name.
             * @default null
             */
            speaker?: string | null;
            /**
             * @description The date, returned as it was sent.
             * @default null
             */
            date?: string | null;
            /** @description The caller's id, unique within the request; without a `text`, that of a source that the service keeps. */
            id: string;
            /**
             * @description The text. Null: the source that was sent to `/v1/records/{id}` before.
             * @default null
             */
            text?: string | null;
        };
        /** @description A source to be kept for later requests. */
        RecordText: {
            /**
             * @description A `transcript` has turns with labels (`NAME:`, `Q.`, `A.`), or is WebVTT or SRT; `statement`, `article` and
             *     `notes` have one author. Null: a transcript if the text has the form of one, else a statement.
             * @default null
             */
            kind?: components["schemas"]["SourceKind"] | null;
            /**
             * @description The speaker where the text does not say: the author of a statement, the person interviewed (`A.`), the holder of
             *     an office (`THE PRESIDENT`) with the office before the name.
             * @default null
             */
            speaker?: string | null;
            /**
             * @description The date, returned as it was sent.
             * @default null
             */
            date?: string | null;
            /** @description The text. It is never changed: offsets are into exactly this string. */
            text: string;
        };
        /**
         * @description The words of a text for a person: he, she, they, several of these, or none of them.
         * @enum {string}
         */
        Reference: "he" | "she" | "they" | "mixed" | "unknown";
        /** @description A candidate that was not selected. */
        RejectedCandidate: {
            /** @description The id of the rule, or the name of the model, that proposed it. */
            rule: string;
            /** @description The reason for its rejection, as a human-readable message. */
            reason: string;
            /** @description The words that it proposed. */
            spans: components["schemas"]["Span"][];
        };
        /**
         * @description Something said, something written, or a thought.
         * @enum {string}
         */
        ReportKind: "speech" | "writing" | "thought";
        /** @description Result of resolving the source to one of the text's speakers. */
        Resolution: {
            /** @description `none`: there is no source; `not_requested`: `include` leaves out speakers. More values may be added. */
            status: components["schemas"]["ResolutionStatus"];
            /**
             * @description The probability that the speaker is right, calibrated apart from the attribution's confidence; null: unknown.
             * @default null
             */
            confidence: number | null;
            /** @description The possible speakers of an ambiguous source, best first. */
            candidates: components["schemas"]["SpeakerCandidate"][];
        };
        /** @description More values may be added: accept any string. */
        ResolutionStatus: "resolved" | "ambiguous" | "unresolved" | "none" | "not_requested" | (string & {});
        /** @description A person's judgement of an attribution. The service makes none; it keeps those of records that are sent to it. */
        Review: {
            /**
             * @description `accepted`: right as it is; `rejected`: wrong; `edited`: a person has corrected it; `added`: a person has added
             *     it. More values may be added.
             */
            status: components["schemas"]["ReviewStatus"];
            /**
             * @description The reviewer: a name or an id; null if not recorded.
             * @default null
             */
            by: string | null;
            /**
             * @description The time, in ISO 8601; null if not recorded.
             * @default null
             */
            at: string | null;
            /**
             * @description A remark; null if there is none.
             * @default null
             */
            note: string | null;
        };
        /** @description More values may be added: accept any string. */
        ReviewStatus: "accepted" | "rejected" | "edited" | "added" | (string & {});
        /** @description A person or organization that the caller knows. */
        RosterEntry: {
            /** @description The full name. */
            name: string;
            /** @description The caller's id, given back as a speaker's `roster_id`; if left out, the name. */
            id?: string;
            /** @description Other names of the same person or organization. */
            aliases?: string[];
            /**
             * @description Office or occupation: `President of France`. It distinguishes namesakes if the text mentions one, and tells who
             *     `the French president` is where the text does not.
             * @default null
             */
            role?: string | null;
        };
        /** @description More values may be added: accept any string. */
        RosterStatus: "matched" | "by_role" | "ambiguous" | "unmatched" | (string & {});
        /** @description The attributions that match. */
        SaidAnswer: {
            /** @description The number of attributions that match. */
            total: number;
            /** @description Those of this page. */
            hits: components["schemas"]["Hit"][];
        };
        /** @description A question for attributions, the best match or the latest first. */
        SaidQuestion: {
            /**
             * @description The id of a person or body across documents.
             * @default null
             */
            person?: string | null;
            /**
             * @description Words of the speaker's name, in any order: `petrova`.
             * @default null
             */
            speaker?: string | null;
            /**
             * @description Words of the speaker's role: `mayor`; in quotation marks, all of it; empty: the text gives none.
             * @default null
             */
            role?: string | null;
            /**
             * @description Words of the body that the speaker belongs to; in quotation marks, its whole name.
             * @default null
             */
            affiliation?: string | null;
            /**
             * @description Words of the content, all of which it has; in quotation marks, one after another. Hits are ranked by them.
             * @default null
             */
            words?: string | null;
            /**
             * @description The speech act: `denial`.
             * @default null
             */
            act?: components["schemas"]["ActOrUnknown"] | null;
            /**
             * @description Something said, something written, or a thought.
             * @default null
             */
            kind?: components["schemas"]["ReportKind"] | null;
            /**
             * @description The type of the speaker: `person`.
             * @default null
             */
            type?: components["schemas"]["TypeOrUnknown"] | null;
            /**
             * @description `direct`, `indirect` or `mixed`.
             * @default null
             */
            mode?: components["schemas"]["KnownMode"] | null;
            /**
             * @description `any`: words of the text are the source. `none`: there is no source (`It was announced that …`).
             * @default null
             */
            source?: components["schemas"]["AnySource"] | null;
            /**
             * @description The way the text names the speaker.
             * @default null
             */
            named?: components["schemas"]["Naming"] | null;
            /**
             * @description The words of the text for the speaker, a person: `she`.
             * @default null
             */
            reference?: components["schemas"]["Reference"] | null;
            /**
             * @description The first month or day of publication: `2026-05`.
             * @default null
             */
            published_from?: string | null;
            /**
             * @description The last one, included.
             * @default null
             */
            published_to?: string | null;
            /**
             * @description The month of publication: `2026-05`, or `unknown`.
             * @default null
             */
            month?: string | null;
            /**
             * @description The outlet, as it is written; empty: the article has none.
             * @default null
             */
            outlet?: string | null;
            /**
             * @description The section, as it is written; empty: the article has none.
             * @default null
             */
            section?: string | null;
            /**
             * @description The byline, as it is written; empty: the article has none.
             * @default null
             */
            byline?: string | null;
            /**
             * @description The id of a quotation: all its occurrences.
             * @default null
             */
            quotation?: string | null;
            /**
             * @description The least confidence of the attribution.
             * @default null
             */
            min_confidence?: number | null;
            /**
             * @description The most hits in the answer.
             * @default 20
             */
            limit?: number;
            /**
             * @description Hits to pass over.
             * @default 0
             */
            offset?: number;
        };
        /** @description The versions, models and limits of this service. */
        ServiceInfo: {
            /** @description The version of routes and schemas, as in the OpenAPI document. */
            api_version: string;
            /** @description The engine, with licences and scores of its models. */
            engine: components["schemas"]["Engine"];
            /** @description The limits of requests. */
            limits: components["schemas"]["Limits"];
        };
        /** @description The words that name who is quoted or reported. */
        Source: {
            /** @description The spans, in the order of the text, without overlap. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /**
             * @description The id of the speaker that these words refer to; null if not resolved: see the attribution's `resolution`.
             * @default null
             */
            speaker_id: string | null;
            /**
             * @description The id of the speaker who conveyed it: `the ministry said through a spokesman`; null if the source itself did.
             * @default null
             */
            spoken_by: string | null;
            /**
             * @description The id of the speaker that the source spoke for: `he said on behalf of the union`; null if it spoke for
             *     itself.
             * @default null
             */
            on_behalf_of: string | null;
        };
        /**
         * @description A transcript has turns with speakers; statement, article and notes have one author.
         * @enum {string}
         */
        SourceKind: "transcript" | "statement" | "article" | "notes";
        /** @description A source as it was read. */
        SourceRead: {
            /** @description The caller's id. */
            id: string;
            /** @description The kind that was sent or found. */
            kind: string;
            /**
             * @description The date that was sent.
             * @default null
             */
            date: string | null;
            /** @description The SHA-256 of the text in UTF-8, in hexadecimal. */
            text_sha256: string;
            /** @description The length of the text, in `offset_unit`; of a kept source in code points. */
            text_length: number;
            /** @description The number of spoken words. */
            words: number;
            /** @description The turns of its speakers; 1 if it is no transcript. */
            turns: number;
        };
        /** @description A span of the text as it was sent: `[start, end)`, with its words. */
        Span: {
            /** @description The offset of the first character, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description The offset after the last character. */
            end: number;
            /** @description The text of the span, unchanged. */
            text: string;
        };
        /** @description One of the text's speakers, with all of its mentions. */
        Speaker: {
            /** @description The id within the extraction: `s1`, `s2`, in the order of first mention. */
            id: string;
            /** @description The fullest form in the text: a name or, if `named` is false, a description. */
            name: string;
            /**
             * @description The type of speaker; null if not determined. More values may be added.
             * @default null
             */
            type: components["schemas"]["SpeakerType"] | null;
            /** @description True if the text names the speaker. */
            named: boolean;
            /**
             * @description True if the text withholds a person's name: `an official`, `who asked not to be named`.
             * @default false
             */
            anonymous: boolean;
            /**
             * @description The reason for withholding the name, in the words of the text; null if it gives none.
             * @default null
             */
            anonymity_reason: components["schemas"]["Span"] | null;
            /**
             * @description Office or occupation, in the words of the text; null if it gives none.
             * @default null
             */
            role: components["schemas"]["Span"] | null;
            /**
             * @description The body that the speaker belongs to or speaks for, or a document's maker, in the text's words; null if none.
             * @default null
             */
            affiliation: components["schemas"]["Span"] | null;
            /** @description All descriptions of the speaker: appositions, titles, nominal mentions, in the order of the text. */
            descriptions: components["schemas"]["Span"][];
            /** @description The ids of the members, if several speakers speak as one: `Rossi and Okoye`. */
            members: string[];
            /**
             * @description The id of the roster entry that the speaker matches; null if none or several match, or no roster was sent.
             * @default null
             */
            roster_id: string | null;
            /**
             * @description Result of matching against the request's roster; null if none was sent. `by_role`: the text does not name the
             *     speaker, and one entry's role alone has the words of the description. More values may be added.
             * @default null
             */
            roster_status: components["schemas"]["RosterStatus"] | null;
            /** @description The ids of the matching entries, at most 20, if the status is `ambiguous`. */
            roster_candidates: string[];
            /** @description All mentions, in the order of the text. */
            mentions: components["schemas"]["SpeakerMention"][];
        };
        /** @description A speaker that a source may refer to. */
        SpeakerCandidate: {
            /** @description The id of the speaker. */
            speaker_id: string;
            /**
             * @description The probability of this speaker; null if not calibrated.
             * @default null
             */
            score: number | null;
        };
        /** @description A mention of a speaker in the text. */
        SpeakerMention: {
            /** @description The offset of the first character, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description The offset after the last character. */
            end: number;
            /** @description The text of the span, unchanged. */
            text: string;
            /** @description `name`, `nominal` (a description) or `pronoun`. More values may be added. */
            form: components["schemas"]["MentionForm"];
        };
        /** @description More values may be added: accept any string. */
        SpeakerType: "person" | "organization" | "government" | "group" | "document" | "unnamed_person" | "author" | (string & {});
        /** @description Comparison of the draft's speaker with the record's. */
        SpeakerVerdict: {
            /**
             * @description `same`: their names match; `different`: the record names another speaker; `unknown`: one of them names none. More
             *     values may be added.
             */
            verdict: components["schemas"]["SpeakerVerdictValue"];
            /**
             * @description The draft's speaker; null if it names none.
             * @default null
             */
            draft: string | null;
            /** @description The speakers of the passages, as the sources call them. */
            said_by: string[];
            /** @description The reason for the verdict, as a sentence. */
            reason: string;
        };
        /** @description More values may be added: accept any string. */
        SpeakerVerdictValue: "same" | "different" | "unknown" | (string & {});
        /** @description More values may be added: accept any string. */
        Stance: "neutral" | "confirming" | "doubting" | "distancing" | (string & {});
        /** @description The first line of a stream may set options for all texts; a text's own line overrides them. */
        StreamDefaults: {
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
            /**
             * @description Distinguishes this line from one with a text.
             * @constant
             */
            type: "defaults";
        };
        /** @description The last line of a stream. If it is missing, the stream was cut off. */
        StreamEnd: {
            /**
             * @description Distinguishes the end from a result.
             * @default end
             * @constant
             */
            type: "end";
            counts: components["schemas"]["Counts"];
        };
        /** @description One line of a stream: a text with its id and the options of its record. */
        StreamText: {
            /** @description The text, in English. Plain text is never changed: offsets are into exactly this string. */
            text: string;
            /** @description The caller's id for the text, unique within the batch. */
            id: string;
            /**
             * @description `plain` text or an `html` page. Of a page, only the article is used; offsets are into the `text` of the
             *     response.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description Metadata of the document, given back with the record and in every export.
             * @default null
             */
            document?: components["schemas"]["DocumentInput"] | null;
            /**
             * @description Your own fields: any JSON object of at most 16,384 bytes, given back as it is.
             * @default null
             */
            extra?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description The parts of records in addition to source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: components["schemas"]["Part"][];
            /**
             * @description Add evidence to each attribution: how it was found, and why its fields have their values.
             * @default false
             */
            explain?: boolean;
            /**
             * @description The lowest confidence of attributions in the record: 0 returns all, higher values fewer and more certain ones.
             * @default 0
             */
            min_confidence?: number;
            /**
             * @description The kinds of attributions in the record: `speech` and `writing` leave out what is only thought or wanted.
             * @default [
             *       "speech",
             *       "writing",
             *       "thought"
             *     ]
             */
            kinds?: components["schemas"]["ReportKind"][];
            /**
             * @description The lowest confidence of a speaker that a source is tied to: below it the source stays open, with candidates.
             * @default 0
             */
            min_speaker_confidence?: number;
            /**
             * @description The lowest confidence of unquoted statements without a cue that go on in a source's voice; 0 returns all.
             * @default 0.8
             */
            min_uncued_confidence?: number;
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
        };
        /** @description More values may be added: accept any string. */
        Tense: "past" | "present" | "future" | (string & {});
        /**
         * @description A type of speakers, or that it is not known.
         * @enum {string}
         */
        TypeOrUnknown: "person" | "organization" | "government" | "group" | "document" | "unnamed_person" | "author" | "unknown";
        /** @description More values may be added: accept any string. */
        Urgency: "urgent" | "check" | "note" | "none" | (string & {});
        /** @description One quotation of the draft, and what the record says of it. */
        Verification: {
            /** @description The id within the report: `q1`, `q2`, in the order of the draft. */
            id: string;
            /**
             * @description The id of the attribution that it is a part of; null if none is.
             * @default null
             */
            attribution_id: string | null;
            /** @description The quoted words of the draft, without quotation marks; of indirect speech the content. */
            quotation: components["schemas"]["Span"];
            /**
             * @description `exact`: the record has these words. `bracketed`: but for what brackets and ellipses disclose. `trimmed`: but for
             *     fillers, repetitions and false starts. `altered`: words differ. `joined`: passages apart were put together.
             *     `not_found`: the record does not have it. `ambiguous`: several passages fit equally, and it is open which is meant:
             *     their speakers differ, or what the draft changed does. `not_checked`: indirect speech, or fewer than four words of
             *     no attribution, such as a title, that the record does not have as they are. Marks, dashes, white space, and letter
             *     case where a sentence may begin do not count. More values may be added.
             */
            wording: components["schemas"]["WordingValue"];
            /**
             * @description `urgent`: it is not in the record, its meaning changed, it has words that the record does not have in their place
             *     (another noun, verb, adjective, person or tense), or another speaker said it. `check`: words were left out, differ
             *     in spelling or number, or are little ones, it is open which passage is meant, or the source itself quotes it.
             *     `note`: disclosed or harmless changes. `none`: nothing to do. More values may be added.
             */
            urgency: components["schemas"]["Urgency"];
            /**
             * @description The passage, or the passages that are joined, in the order of the quotation; empty if it was not found. Of
             *     several that fit, the first.
             */
            passages: components["schemas"]["RecordPassage"][];
            /** @description The number of passages that fit equally well. */
            fits: number;
            /**
             * @description Other passages that fit as well, at most 20: other places where the same speaker says it or, if it is
             *     `ambiguous`, the others that may be meant.
             */
            alternatives: components["schemas"]["RecordPassage"][];
            /**
             * @description The passage with most in common, if it is `not_found` or `not_checked`. It verifies nothing.
             * @default null
             */
            nearest: components["schemas"]["RecordPassage"] | null;
            /** @description The changes of meaning among the edits and cuts. */
            meaning_flags: components["schemas"]["MeaningFlag"][];
            /** @description The verdict on the speaker, apart from that on the words. */
            speaker: components["schemas"]["SpeakerVerdict"];
            /**
             * @description The search for it; null unless the request set `explain`.
             * @default null
             */
            evidence: components["schemas"]["VerificationEvidence"] | null;
        };
        /** @description The numbers of quotations with each wording, and of urgent ones. */
        VerificationCounts: {
            /**
             * @description Verified word for word.
             * @default 0
             */
            exact: number;
            /**
             * @description Verified but for what is disclosed.
             * @default 0
             */
            bracketed: number;
            /**
             * @description Verified but for fillers and repetitions.
             * @default 0
             */
            trimmed: number;
            /**
             * @description With words that differ.
             * @default 0
             */
            altered: number;
            /**
             * @description Put together from passages apart.
             * @default 0
             */
            joined: number;
            /**
             * @description Not in the record.
             * @default 0
             */
            not_found: number;
            /**
             * @description With several passages that fit.
             * @default 0
             */
            ambiguous: number;
            /**
             * @description Indirect speech, and too few words to tell.
             * @default 0
             */
            not_checked: number;
            /**
             * @description The urgent ones among all of these.
             * @default 0
             */
            urgent: number;
        };
        /** @description The search for a quotation; given if the request sets `explain`. */
        VerificationEvidence: {
            /** @description The words of the quotation, brackets left out. */
            words: number;
            /** @description The places where the quotation has brackets or an ellipsis. */
            sites: number;
            /** @description The words in a row by which passages were found; 0 if none were looked for. */
            seed_words: number;
            /** @description The passages that were compared word by word. */
            fits: number;
            /**
             * @description The share of the quotation's words that the best of them has; null if there is none.
             * @default null
             */
            coverage: number | null;
            /**
             * @description The same share with each word weighed by how rare it is in the record; null if there is none.
             * @default null
             */
            weight: number | null;
            /** @description The reason for the verdict, as a sentence. */
            reason: string;
        };
        /** @description The verifications of one draft. The same draft, sources and engine give the same report. */
        VerificationReport: {
            /**
             * @description The text that was read from an HTML page; null if the draft was sent as plain text.
             * @default null
             */
            text: string | null;
            /** @description The SHA-256 of the draft in UTF-8, in hexadecimal. */
            text_sha256: string;
            /** @description The length of the draft, in `offset_unit`. */
            text_length: number;
            /** @description The unit of offsets, in the draft and in the sources. */
            offset_unit: components["schemas"]["OffsetUnit"];
            /** @description The quotations, in the order of the draft. */
            verifications: components["schemas"]["Verification"][];
            /** @description The number of quotations of each kind. */
            counts: components["schemas"]["VerificationCounts"];
            /** @description The sources, as they were read. */
            sources: components["schemas"]["SourceRead"][];
            /**
             * @description The engine that read the draft; null if none was needed.
             * @default null
             */
            engine: components["schemas"]["EngineStamp"] | null;
        };
        /** @description A draft, and the record that its quotations are checked against. */
        VerificationRequest: {
            /** @description The draft, in English. */
            text: string;
            /**
             * @description `plain` text or an `html` page, of which the article is read.
             * @default plain
             */
            markup?: components["schemas"]["Markup"];
            /**
             * @description The record of the draft that `/v1/extractions` returned, with its speakers, in any `offset_unit`. Null: the draft
             *     is read first, which takes most of the time.
             * @default null
             */
            extraction?: {
                [key: string]: unknown;
            } | null;
            /** @description The sources of the record. */
            sources: components["schemas"]["RecordSource"][];
            /**
             * @description Return the nearest passage of indirect speech as well. Its wording is never verified.
             * @default false
             */
            indirect?: boolean;
            /**
             * @description The unit of offsets, in the draft and in the sources.
             * @default codepoint
             */
            offset_unit?: components["schemas"]["OffsetUnit"];
            /**
             * @description Add how each quotation was looked for.
             * @default false
             */
            explain?: boolean;
        };
        /** @description More values may be added: accept any string. */
        WordingValue: "exact" | "bracketed" | "trimmed" | "altered" | "joined" | "not_found" | "ambiguous" | "not_checked" | (string & {});
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The id of the request: the caller's own if it sent one, else a new one. It is in the log. */
        "X-Request-ID": string;
        /** @description The caller's rate: `q` texts in `w` seconds (draft-ietf-httpapi-ratelimit-headers). */
        "RateLimit-Policy": string;
        /** @description What is left of it: `r` texts, and all of them again in `t` seconds. */
        RateLimit: string;
        /** @description After how many seconds to send the request again. */
        "Retry-After": number;
        /** @description Milliseconds in the queue, in the parser and in the extraction. */
        "Server-Timing": string;
        /** @description `Bearer`, with `error` if a key was sent. */
        "WWW-Authenticate": string;
        /** @description The request headers that the response depends on, for caches. */
        Vary: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    extract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtractionRequest"];
            };
        };
        responses: {
            /** @description The record of the text */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Server-Timing": components["headers"]["Server-Timing"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extraction"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extract_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description A result for each text, in the same order */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extract_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "application/jsonl": string;
            };
        };
        responses: {
            /** @description A line for each text as soon as it is ready, and a last line that marks the end */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The document. Without a `charset`, plain text is UTF-8; a page declares its own. */
        requestBody: {
            content: {
                "text/plain": string;
                "text/html": string;
                "application/xhtml+xml": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/rtf": string;
                "text/rtf": string;
                "application/pdf": string;
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description The text of the document */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentText"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_annotations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description W3C Web Annotations */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_annotations_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description W3C Web Annotations */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_brat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description brat standoff */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_brat_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description brat standoff */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_claim_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description ClaimReview drafts */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_claim_review_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description ClaimReview drafts */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_csv: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description CSV */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_csv_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description CSV */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_excel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description CSV for Excel */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_excel_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description CSV for Excel */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_inception: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description UIMA CAS JSON */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_inception_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description UIMA CAS JSON */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_label_studio: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Label Studio tasks */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_label_studio_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description Label Studio tasks */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_schema_org: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description schema.org */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_schema_org_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBatchRequest"];
            };
        };
        responses: {
            /** @description schema.org */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    }[];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description A verification for each quotation */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationReport"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_as_annotations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description The report as W3C annotations */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_as_csv: {
        parameters: {
            query?: never;
            header?: {
                /** @description The deadline of each text in seconds, including the time in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's own limit, which `/v1/info` reports, applies as well. */
                "Request-Timeout"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description The report as CSV */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long; The text cannot be read before its deadline */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is busy; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The caller's id of the source. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source as it was read */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRecord"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The caller's id of the source. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordText"];
            };
        };
        responses: {
            /** @description The source as it was read */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRecord"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is busy */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room for another source; The disk of the service is full */
            507: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The caller's id of the source. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source is forgotten */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such source */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_job: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON Lines of `{id, text, title, published, ...}`, a Parquet file with such columns, or a `JobRequest` that names a file below the operator's folder. */
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "application/vnd.apache.parquet": string;
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description The job */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many batches, streams or jobs are open */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The service is shutting down */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The disk of the service is full */
            507: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the job. */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `id` of the job. */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job_results: {
        parameters: {
            query?: {
                /** @description The first article, counted from 0. */
                offset?: number;
                /** @description The most articles. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The `id` of the job. */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON object on each line */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description One of the `files` of the job. */
                name: string;
                /** @description The `id` of the job. */
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_said: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidQuestion"];
            };
        };
        responses: {
            /** @description The attributions */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaidAnswer"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleQuestion"];
            };
        };
        responses: {
            /** @description The people */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleAnswer"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_quotations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationsQuestion"];
            };
        };
        responses: {
            /** @description The quotations */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationsAnswer"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditQuestion"];
            };
        };
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditAnswer"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No resource at this path */
            404: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_info: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions, models and limits */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceInfo"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_liveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service is ready */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready */
            503: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All metrics in Prometheus's text format */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    "X-Request-ID": components["headers"]["X-Request-ID"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
