import { ExtractionsApi, type Extraction } from "./typescript-fetch/index";

export async function modes(api: ExtractionsApi): Promise<string[]> {
  const record: Extraction = await api.extract({ extractionRequest: { text: "Ann said it rained" } });
  return record.attributions.map((said) => said.mode);
}
