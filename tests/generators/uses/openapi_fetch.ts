import createClient from "openapi-fetch";
import type { paths } from "./openapi_typescript";

const api = createClient<paths>({ baseUrl: process.argv[2] });
const { data, error } = await api.POST("/v1/extractions", { body: { text: "Ann said it rained" } });
if (error) throw new Error(error.detail);
const mode: string = data.attributions[0]!.mode;
const table = await api.POST("/v1/exports/csv", { body: { text: "Ann said it rained" }, parseAs: "text" });
if (table.error) throw new Error(table.error.detail);
const csv: string = table.data;
console.log(JSON.stringify([mode, csv.split("\r\n").length]));
