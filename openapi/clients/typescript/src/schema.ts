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
         * Who says what in one text
         * @description Finds every attribution in an English news text: source, cue, content, and the speaker behind the source.
         *
         *     The same text and options give the same body for as long as `engine.fingerprint` stays the same, so the call
         *     may be repeated freely. The text is neither kept nor logged. `?format=` or `Accept` give the record in the formats
         *     of others; Web Annotations and brat standoff always count code points.
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
         * Who says what in each of up to 100 texts
         * @description Reads several texts with the same options. Each has a result of its own: its record, or a problem.
         *
         *     The answer is 200 also where some texts, or all, have problems; `counts` tells how many. A record is the same as if
         *     its text had been sent alone. Ids must differ from one another.
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
         * Who says what in each text of a stream of lines
         * @description Reads texts as they come, one JSON object a line, and answers each with a line as soon as it is ready.
         *
         *     Answers come in any order; ids tell which is whose. The last line has the type `end`: without it the stream was cut
         *     short. A line that cannot be read is answered with a problem, and the stream goes on. If the first line has the
         *     type `defaults`, its options are those of every text whose own line does not say otherwise.
         *
         *     `Request-Timeout` is for each text, from when its line is read. There is no limit on the number of lines. Read
         *     answers while you send: the service takes no more lines while it has many answers that you have not read. A stream
         *     of which a hundred lines in a row cannot be read is cut short.
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
         * The text of a plain, HTML or Word document
         * @description Takes the text out of a document, so that it can be shown, and sent to be read with offsets for what is shown.
         *
         *     Of an HTML page it takes the article, without menus, adverts, comments and footers. Of a Word document (.docx) it
         *     takes paragraphs and tables, with tracked changes accepted. The document is neither kept nor logged.
         */
        post: operations["take_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert a record to another format
         * @description Converts a record that the service has returned, or a part of its attributions and speakers.
         *
         *     Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the record are
         *     converted.
         */
        post: operations["export_record"];
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
         * @description Tells what makes the records, with licences and scores of the models, and every limit a request may meet.
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
         * Whether the process answers
         * @description Answers as long as the process does, whether or not the models are loaded.
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
         * Whether texts can be sent
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
         * Counts and times, for Prometheus
         * @description Gives all that is counted and timed, over all workers, in the format that Prometheus reads.
         *
         *     Nothing in it can be read back into a text or a key. Where keys are asked for, it needs one.
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
        /** @description One occasion on which the text says that somebody said, thought, asked or wrote something. */
        Attribution: {
            /** @description Its name within the extraction: `a1`, `a2`, in the order of the text. */
            id: string;
            /**
             * @description `direct`: the whole content is quoted; `mixed`: part of it is; `indirect`: none, or there is no content. More
             *     values may come.
             */
            mode: "direct" | "indirect" | "mixed" | (string & {});
            /**
             * @description Who said it; null: the text names nobody.
             * @default null
             */
            source: components["schemas"]["Source"] | null;
            /**
             * @description What marks it as said; null: nothing does, as with a quotation that stands alone.
             * @default null
             */
            cue: components["schemas"]["Cue"] | null;
            /**
             * @description What was said; null: nothing was, somebody declined to comment or did not answer.
             * @default null
             */
            content: components["schemas"]["Content"] | null;
            /**
             * @description To whom it was said: `told` **reporters**; null: the text does not say.
             * @default null
             */
            addressee: components["schemas"]["Passage"] | null;
            /**
             * @description Through what it was said: **in a statement**, **on Telegram**; null: the text does not say.
             * @default null
             */
            medium: components["schemas"]["Passage"] | null;
            /**
             * @description When it was said; null: the text does not say.
             * @default null
             */
            time: components["schemas"]["Passage"] | null;
            /**
             * @description Where it was said; null: the text does not say.
             * @default null
             */
            place: components["schemas"]["Passage"] | null;
            /**
             * @description What was done by saying it; null: not determined. More values may come.
             * @default null
             */
            act: "statement" | "denial" | "question" | "demand" | "proposal" | "promise" | "threat" | "accusation" | "praise" | "blame" | "announcement" | "prediction" | "belief" | "intention" | "refusal" | (string & {}) | null;
            /**
             * @description The attribution inside whose content this one is reported; null: the text itself reports it.
             * @default null
             */
            parent_id: string | null;
            /**
             * @description The content as a claim; null: not determined.
             * @default null
             */
            claim: components["schemas"]["Claim"] | null;
            /** @description Whether the source could be tied to a speaker. */
            resolution: components["schemas"]["Resolution"];
            /**
             * @description How likely source, cue and content are right together, calibrated; null: not calibrated, so not said.
             * @default null
             */
            confidence: number | null;
            /**
             * @description How it was found; null unless the request asked to `explain`.
             * @default null
             */
            evidence: components["schemas"]["Evidence"] | null;
        };
        /** @description The results of a batch, in the order of its texts. */
        Batch: {
            /** @description One for each text. */
            items: components["schemas"]["BatchItem"][];
            /** @description Their sums. */
            counts: components["schemas"]["Counts"];
        };
        /** @description What became of one text: exactly one of `extraction` and `problem` is given. */
        BatchItem: {
            /**
             * @description Tells a line of a stream from its end.
             * @default item
             * @constant
             */
            type: "item";
            /**
             * @description The caller's id of the text; null: a line of a stream that could not be read as far as its id.
             * @default null
             */
            id: string | null;
            /** @description Whether there is a record. More values may come. */
            status: "ok" | "problem" | (string & {});
            /**
             * @description The record; null: there is a problem.
             * @default null
             */
            extraction: components["schemas"]["Extraction"] | null;
            /**
             * @description Why there is no record; null: there is one.
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
             * @enum {string}
             */
            offset_unit?: "codepoint" | "utf16" | "utf8";
            /**
             * @description The parts of records beside source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: ("speakers" | "circumstances" | "claims")[];
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
             * @enum {string}
             */
            markup?: "plain" | "html";
        };
        /** @description One thing that must hold for the service to work. */
        Check: {
            /** @description What is checked. */
            name: string;
            /** @description Whether it holds. */
            passed: boolean;
        };
        /**
         * @description What the content claims, as a sentence, with how firmly it is put.
         *
         *     All spans lie inside the content, but for those of edits that join two of its stretches.
         */
        Claim: {
            /** @description The content as a sentence that stands by itself, changed by nothing but `edits`. */
            text: string;
            /**
             * @description Every change between the content and `text`, in the order of the text: from the content's beginning to its end,
             *     each edit's words give way to its replacement, and that is `text`.
             */
            edits: components["schemas"]["Edit"][];
            /**
             * @description How firmly the content itself is put. More values may come.
             * @default certain
             */
            modality: "certain" | "probable" | "possible" | "counterfactual" | (string & {});
            /** @description The words that make it less than certain: `may`, `probably`, `would`. */
            hedges: components["schemas"]["Span"][];
            /**
             * @description Whether its main predicate is negated.
             * @default false
             */
            negated: boolean;
            /**
             * @description The tense of its main predicate; null: it has no finite one. More values may come.
             * @default null
             */
            tense: "past" | "present" | "future" | (string & {}) | null;
            /**
             * @description Whether it speaks of what is still to come, whatever its tense.
             * @default false
             */
            about_future: boolean;
            /**
             * @description How likely it states something that can be checked, calibrated; null: not judged.
             * @default null
             */
            checkable: number | null;
            /** @description What speaks for that: each a `quantity`, `date`, `event`, `comparison` or `party`. More labels may come. */
            signals: components["schemas"]["LabelledSpan"][];
            /** @description Amounts: `money`, `percent`, `ratio`, `measure`, `age`, `score`, `ordinal`, `count`. More labels may come. */
            quantities: components["schemas"]["LabelledSpan"][];
            /** @description Times: `date`, `time` of day, `duration`, and `set` for what comes again. More labels may come. */
            dates: components["schemas"]["LabelledSpan"][];
            /**
             * @description Named entities: `person`, `organization`, `location`, `facility`, `group`, `product`, `other`. More labels may
             *     come.
             */
            entities: components["schemas"]["LabelledSpan"][];
        };
        /** @description What was said. Quotation marks at its edges belong to it. */
        Content: {
            /** @description Its stretches, in the order of the text, never overlapping. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /** @description The stretches given word for word, without their marks; empty when all is reported speech. */
            quotations: components["schemas"]["Span"][];
        };
        /** @description How many texts came out in which way. */
        Counts: {
            /** @description Texts with a record. */
            ok: number;
            /** @description Texts with a problem. */
            problem: number;
        };
        /** @description The words that mark the attribution: a verb of saying or thinking, a noun, `according to`. */
        Cue: {
            /** @description Its stretches, in the order of the text, never overlapping. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /** @description The dictionary form of its head, in lower case. */
            lemma: string;
            /**
             * @description True if the text says or implies that it was not said: `did not say`, `refused to say`, `left without saying`,
             *     `stopped short of saying`, `is yet to say`, `nearly said`; null: `include` leaves out `claims`.
             * @default null
             */
            negated: boolean | null;
            /**
             * @description `asserted`: it was said. `possible`: it may have been (`may have told`, `no evidence that he told`). `future`: it
             *     will be. `expected`: it is planned or due. `counterfactual`: it would have been. `conditional`: if it is (`should he
             *     say`). `interrogative`: the text asks for it or leaves the question open (`did he say`, `unclear whether he said`).
             *     Null: `include` leaves out `claims`. More values may come.
             * @default null
             */
            modality: "asserted" | "possible" | "future" | "expected" | "counterfactual" | "conditional" | "interrogative" | (string & {}) | null;
            /**
             * @description The reporter's stance to the content's truth, by the choice of cue; null: `include` leaves out `claims`. More
             *     values may come.
             * @default null
             */
            stance: "neutral" | "confirming" | "doubting" | "distancing" | (string & {}) | null;
        };
        /** @description Why one field of the attribution has its value. */
        Decision: {
            /** @description Which field, as a path within the attribution: `act`, `cue.stance`, `source.speaker_id`, `claim.modality`. */
            field: string;
            /**
             * @description The value it was given; null: it was left open.
             * @default null
             */
            value: string | null;
            /** @description The id of the rule or the name of the model that decided. */
            rule: string;
            /** @description The scores that took part, by name; for a speaker, those of the candidates by their ids. */
            scores: {
                [key: string]: number;
            };
            /** @description The words that decided it. */
            spans: components["schemas"]["Span"][];
        };
        /** @description What was taken out of a document. */
        DocumentText: {
            /** @description The text: of a page the article, of a Word document paragraphs and tables, with an empty line between any two. */
            text: string;
            /**
             * @description The title that the document gives itself; null: none.
             * @default null
             */
            title: string | null;
            /** @description The length of the text, in code points. */
            text_length: number;
            /** @description What of the document is not in the text as it was there. */
            warnings: components["schemas"]["ExtractionWarning"][];
        };
        /** @description One visible change between the content, as it stands in the text, and the claim's sentence. */
        Edit: {
            /**
             * @description What was done: words `dropped`, stretches `joined`, words in brackets `inserted`, the first letter `capitalized`,
             *     the end `punctuated`. More values may come.
             */
            kind: "dropped" | "joined" | "inserted" | "capitalized" | "punctuated" | (string & {});
            /**
             * @description The words of the text that it touches, for what is joined those between the pieces; null: none, something was
             *     added at the end.
             * @default null
             */
            span: components["schemas"]["Span"] | null;
            /**
             * @description What stands there in the claim's sentence; null: nothing does.
             * @default null
             */
            replacement: string | null;
        };
        /** @description The engine in full, with licences and scores of its models. */
        Engine: {
            /** @description The version of onrecord. */
            version: string;
            /** @description A hash over version, rules, settings that matter and models. */
            fingerprint: string;
            /** @description The models that are loaded, with what their cards say. */
            models: components["schemas"]["ModelInfo"][];
        };
        /** @description The engine as each record names it: the same text, options and fingerprint give the same record. */
        EngineStamp: {
            /** @description The version of onrecord. */
            version: string;
            /** @description A hash over version, rules, settings that matter and models. */
            fingerprint: string;
            /** @description The models that were loaded. */
            models: components["schemas"]["ModelStamp"][];
        };
        /** @description How an attribution was found and linked. */
        Evidence: {
            /** @description The id of the rule or the name of the model that proposed it. */
            rule: string;
            /**
             * @description The dependency path that links its parts; null: they are not linked over the graph.
             * @default null
             */
            path: string | null;
            /**
             * @description The relations by which the rule has gone from the cue to content and source, `^` going up; null: by none.
             * @default null
             */
            relations: string | null;
            /** @description The ids of other rules, or of the model, that proposed nearly the same. */
            supporters: string[];
            /**
             * @description The scores that took part in the decision, by name, from 0 to 1: `weight`, which decided; by the role model, how
             *     likely the `cue` is one, and how far `content` and `source` can be expected to overlap with the right ones.
             */
            scores: {
                [key: string]: number;
            };
            /** @description The readings that lost, best first. */
            rejected: components["schemas"]["RejectedCandidate"][];
            /** @description Why speaker, act, stance, modality and the rest have their values. */
            decisions: components["schemas"]["Decision"][];
            /**
             * @description The parse of the cue's sentence; null: it has no cue.
             * @default null
             */
            parse: components["schemas"]["Parse"] | null;
        };
        /** @description A record and its text. */
        ExportRequest: {
            /** @description The text that the offsets are for: the record's own `text` if it has one, else the text that was sent. */
            text: string;
            /** @description The record as the service returned it. Attributions, speakers and evidence may be left out. */
            extraction: components["schemas"]["Extraction"];
        };
        /** @description Who says what in one text. Every span is counted in `offset_unit`, in the text exactly as it was sent. */
        Extraction: {
            /** @description The caller's id, or one made from the text's hash. */
            id: string;
            /** @description The language it was read in, as an IETF tag. More values may come. */
            language: "en" | string;
            /** @description The SHA-256 of the text in UTF-8, in hexadecimal: if yours differs, the offsets are not for your copy. */
            text_sha256: string;
            /** @description The length of the text, in `offset_unit`. */
            text_length: number;
            /**
             * @description The text that was read, where it was taken out of an HTML page; null: it was sent as plain text.
             * @default null
             */
            text: string | null;
            /**
             * @description What offsets count: Unicode code points, UTF-16 code units or UTF-8 bytes.
             * @enum {string}
             */
            offset_unit: "codepoint" | "utf16" | "utf8";
            /** @description What the record holds beside source, cue and content, as asked. More values may come. */
            include: string[];
            /** @description Who said what, in the order of the text. */
            attributions: components["schemas"]["Attribution"][];
            /** @description The speakers behind the sources, in the order of first mention. */
            speakers: components["schemas"]["Speaker"][];
            /** @description What could not be read as usual. */
            warnings: components["schemas"]["ExtractionWarning"][];
            /** @description What made this record. */
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
             * @enum {string}
             */
            markup?: "plain" | "html";
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             * @enum {string}
             */
            offset_unit?: "codepoint" | "utf16" | "utf8";
            /**
             * @description The parts of records beside source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: ("speakers" | "circumstances" | "claims")[];
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
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
        };
        /** @description Something in the text that could not be read as usual. It touches nothing outside its span. */
        ExtractionWarning: {
            /** @description Which kind, in snake case, for programs: `unpaired_quotation_mark`. More codes may come. */
            code: string;
            /** @description The same in words, for people. */
            message: string;
            /**
             * @description Where; null: the text as a whole.
             * @default null
             */
            span: components["schemas"]["Span"] | null;
        };
        /** @description That the service is well. When it is not, a problem is answered in place of this. */
        Health: {
            /** @description Always `ok`. */
            status: string;
            /** @description What was checked. */
            checks: components["schemas"]["Check"][];
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
        /** @description A stretch of the text and what kind of thing it is. */
        LabelledSpan: {
            /** @description Where it begins, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description Where it ends: the offset just behind its last character. */
            end: number;
            /** @description The stretch itself, copied from the text unchanged. */
            text: string;
            /** @description Which kind, in snake case, for programs. More values may come. */
            label: string;
        };
        /** @description What the service takes. A problem that names a `limit` means one of these. */
        Limits: {
            /** @description The longest text, in code points. */
            max_text_length: number;
            /** @description The largest body of a request, in bytes; of a stream the longest line. */
            max_body_bytes: number;
            /** @description How many texts may wait while one is read; more are answered with 503. */
            max_waiting: number;
            /** @description How many code points of text may wait before a text's turn, its own among them; more are answered with 503. */
            max_waiting_length: number;
            /** @description How many texts a batch may have. */
            max_batch_texts: number;
            /** @description How many seconds a text may take, waiting included; the header `Request-Timeout` may ask for less. */
            request_timeout: number;
            /** @description How many seconds a stream may pause on either side. */
            stream_timeout: number;
        };
        /** @description A model with what its card says of it. */
        ModelInfo: {
            /** @description What it does here: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`. */
            role: string;
            /** @description Its name, or the package or folder it was loaded from. */
            name: string;
            /**
             * @description Its version; null: it bears none.
             * @default null
             */
            version: string | null;
            /**
             * @description The hash of its weights, in hexadecimal; null: it is not one of the bundled models and was not hashed.
             * @default null
             */
            sha256: string | null;
            /**
             * @description The licence of its weights, as an SPDX id where there is one; null: not known.
             * @default null
             */
            licence: string | null;
            /** @description Its measured scores by name of test set and measure, as its card gives them. */
            scores: {
                [key: string]: number;
            };
        };
        /** @description A model as each record names it. */
        ModelStamp: {
            /** @description What it does here: `tokenize`, `pos`, `lemma`, `depparse`, `ner`, `roles`. */
            role: string;
            /** @description Its name, or the package or folder it was loaded from. */
            name: string;
            /**
             * @description Its version; null: it bears none.
             * @default null
             */
            version: string | null;
            /**
             * @description The hash of its weights, in hexadecimal; null: it is not one of the bundled models and was not hashed.
             * @default null
             */
            sha256: string | null;
        };
        /** @description The dependency graph of the sentence that the cue stands in. */
        Parse: {
            /** @description Its words, in the order of the text. */
            tokens: components["schemas"]["ParsedToken"][];
            /** @description The numbers of the tokens on the way from the cue to source and content, the cue's first. */
            path: number[];
        };
        /** @description A syntactic word with its place in the dependency graph (Universal Dependencies v2). */
        ParsedToken: {
            /** @description Where it begins, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description Where it ends: the offset just behind its last character. */
            end: number;
            /** @description The stretch itself, copied from the text unchanged. */
            text: string;
            /** @description Its dictionary form. */
            lemma: string;
            /** @description Its universal part of speech. */
            upos: string;
            /**
             * @description The number of the token it depends on, counted from 0 in the list; null: it is the root.
             * @default null
             */
            head: number | null;
            /** @description The relation by which it depends on it. */
            deprel: string;
        };
        /** @description Words of the text that belong together, though other words may stand between them. */
        Passage: {
            /** @description Its stretches, in the order of the text, never overlapping. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
        };
        /** @description Why a request failed, and what to do about it. */
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
            /** @description What happened this time, and what helps. */
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
        /** @description A reading that was considered and lost. */
        RejectedCandidate: {
            /** @description The id of the rule or the name of the model that proposed it. */
            rule: string;
            /** @description Why it lost, in words. */
            reason: string;
            /** @description The words it proposed. */
            spans: components["schemas"]["Span"][];
        };
        /** @description Whether the source could be tied to one of the text's speakers. */
        Resolution: {
            /** @description `none`: there is no source to resolve; `not_requested`: `include` leaves out speakers. More values may come. */
            status: "resolved" | "ambiguous" | "unresolved" | "none" | "not_requested" | (string & {});
            /** @description The speakers between which it could not be decided, best first. */
            candidates: components["schemas"]["SpeakerCandidate"][];
        };
        /** @description A person or organization that the caller knows. */
        RosterEntry: {
            /** @description The caller's id, given back as a speaker's `roster_id`. */
            id: string;
            /** @description The full name. */
            name: string;
            /** @description Other names of the same person or organization. */
            aliases?: string[];
            /**
             * @description Office or occupation. It distinguishes namesakes if the text mentions one.
             * @default null
             */
            role?: string | null;
        };
        /** @description What this service runs and how much it takes. */
        ServiceInfo: {
            /** @description The version of the routes and schemas, as in the OpenAPI document. */
            api_version: string;
            /** @description What makes the records, with the models' licences and scores. */
            engine: components["schemas"]["Engine"];
            /** @description Every limit that a request may meet. */
            limits: components["schemas"]["Limits"];
        };
        /** @description The words that name who is quoted or reported. */
        Source: {
            /** @description Its stretches, in the order of the text, never overlapping. */
            spans: components["schemas"]["Span"][];
            /** @description The texts of the spans, joined with one space. */
            text: string;
            /**
             * @description The speaker that these words stand for; null: not resolved, see the attribution's `resolution`.
             * @default null
             */
            speaker_id: string | null;
            /**
             * @description The id of the speaker who conveyed it for that one: `the ministry said through a spokesman`; null: none did.
             * @default null
             */
            spoken_by: string | null;
            /**
             * @description The id of the speaker for whom that one spoke: `he said on behalf of the union`; null: for none but itself.
             * @default null
             */
            on_behalf_of: string | null;
        };
        /** @description A stretch of the text as sent: `[start, end)`, and the words that stand there. */
        Span: {
            /** @description Where it begins, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description Where it ends: the offset just behind its last character. */
            end: number;
            /** @description The stretch itself, copied from the text unchanged. */
            text: string;
        };
        /** @description One of the text's speakers, with every place where the text means it. */
        Speaker: {
            /** @description Its name within the extraction: `s1`, `s2`, in the order of first mention. */
            id: string;
            /** @description The fullest form found in the text: a name or, where `named` is false, a description. */
            name: string;
            /**
             * @description What it is; null: not determined. More values may come.
             * @default null
             */
            type: "person" | "organization" | "government" | "group" | "document" | "unnamed_person" | "author" | (string & {}) | null;
            /** @description Whether the text names it. */
            named: boolean;
            /**
             * @description Whether the text keeps back a person's name: `an official`, `who asked not to be named`.
             * @default false
             */
            anonymous: boolean;
            /**
             * @description Why the name is kept back, in the words of the text; null: the text gives no reason.
             * @default null
             */
            anonymity_reason: components["schemas"]["Span"] | null;
            /**
             * @description Its office or occupation, where the text gives it; null: the text gives none.
             * @default null
             */
            role: components["schemas"]["Span"] | null;
            /**
             * @description The body it speaks for or belongs to, where the text gives it; null: the text gives none.
             * @default null
             */
            affiliation: components["schemas"]["Span"] | null;
            /** @description Every description of it, word for word: appositions, titles, nominal mentions, in the order of the text. */
            descriptions: components["schemas"]["Span"][];
            /** @description The ids of the speakers that it is made of, where several speak as one: `Rossi and Okoye`. */
            members: string[];
            /**
             * @description The id of the one roster entry that it matches; null: none, several, or no roster was sent.
             * @default null
             */
            roster_id: string | null;
            /**
             * @description How it stands to the request's roster; null: none was sent. More values may come.
             * @default null
             */
            roster_status: "matched" | "ambiguous" | "unmatched" | (string & {}) | null;
            /** @description The ids of the entries between which it could not be decided, 20 at most; given where it is `ambiguous`. */
            roster_candidates: string[];
            /** @description Where the text means it, in the order of the text. */
            mentions: components["schemas"]["SpeakerMention"][];
        };
        /** @description A speaker that a source may stand for. */
        SpeakerCandidate: {
            /** @description One of the extraction's speakers. */
            speaker_id: string;
            /**
             * @description How likely it is; null: not calibrated.
             * @default null
             */
            score: number | null;
        };
        /** @description A place in the text where a speaker is meant. */
        SpeakerMention: {
            /** @description Where it begins, counted from 0 in the extraction's `offset_unit`. */
            start: number;
            /** @description Where it ends: the offset just behind its last character. */
            end: number;
            /** @description The stretch itself, copied from the text unchanged. */
            text: string;
            /** @description A name, a description or a pronoun. More values may come. */
            form: "name" | "nominal" | "pronoun" | (string & {});
        };
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
             * @enum {string}
             */
            offset_unit?: "codepoint" | "utf16" | "utf8";
            /**
             * @description The parts of records beside source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: ("speakers" | "circumstances" | "claims")[];
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
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
            /**
             * @description Distinguishes this line from one with a text.
             * @constant
             */
            type: "defaults";
        };
        /** @description The last line of a stream. Without it the stream was cut short. */
        StreamEnd: {
            /**
             * @description Tells the end from a line for a text.
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
             * @enum {string}
             */
            markup?: "plain" | "html";
            /**
             * @description The language of the text, as an IETF tag. Only English (`en`, `en-GB`, …) is supported today.
             * @default en
             */
            language?: string;
            /**
             * @description The unit of offsets: code points (Python), UTF-16 code units (JavaScript, Java) or UTF-8 bytes (Go, Rust).
             * @default codepoint
             * @enum {string}
             */
            offset_unit?: "codepoint" | "utf16" | "utf8";
            /**
             * @description The parts of records beside source, cue and content. Fewer parts take less time.
             * @default [
             *       "speakers",
             *       "circumstances",
             *       "claims"
             *     ]
             */
            include?: ("speakers" | "circumstances" | "claims")[];
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
            /** @description People and organizations that you know, to be recognised among the speakers. */
            roster?: components["schemas"]["RosterEntry"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    extract: {
        parameters: {
            query?: {
                /** @description The format of the record; it wins over `Accept`. */
                format?: "annotations" | "brat" | "csv" | "json" | "schema.org";
            };
            header?: {
                /** @description In how many seconds the record must be there, waiting included; later it is a problem of type `deadline-exceeded`. Without it, or above it, the service's own limit holds, which `/v1/info` gives. */
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extraction"];
                    "application/ld+json": Record<string, never>;
                    "text/csv": string;
                    "text/plain": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such format */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid; Unsupported language; The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The queue is full; The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
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
                /** @description In how many seconds the record must be there, waiting included; later it is a problem of type `deadline-exceeded`. Without it, or above it, the service's own limit holds, which `/v1/info` gives. */
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
            /** @description A result for each text, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches and streams are open */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The queue is full; The service is shutting down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Deadline exceeded */
            504: {
                headers: {
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
                /** @description In how many seconds the record must be there, waiting included; later it is a problem of type `deadline-exceeded`. Without it, or above it, the service's own limit holds, which `/v1/info` gives. */
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
            /** @description A line for each text as soon as it is ready, and a last one that says that all are there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded; Too many batches and streams are open */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready; The queue is full */
            503: {
                headers: {
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
        /** @description The document itself. Without a `charset`, plain text is UTF-8 and a page what it declares. */
        requestBody: {
            content: {
                "text/plain": string;
                "text/html": string;
                "application/xhtml+xml": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description The text of the document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentText"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large; The text is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The document cannot be parsed; The document contains no text */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The queue is full */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_record: {
        parameters: {
            query: {
                /** @description The format of the response. */
                format: "annotations" | "brat" | "csv" | "schema.org";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description The record in the format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": Record<string, never>;
                    "text/csv": string;
                    "text/plain": string;
                };
            };
            /** @description The body is not valid JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body arrived too slowly */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
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
            /** @description What runs here, and how much it takes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceInfo"];
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready */
            503: {
                headers: {
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
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
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
            /** @description They can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not ready */
            503: {
                headers: {
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
            /** @description Every metric, in Prometheus's text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Missing or invalid API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
