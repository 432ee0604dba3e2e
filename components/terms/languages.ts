/** The languages of managed login, and what stands for all others (Cognito API reference, CreateTerms.Links). */
export const LANGUAGES: readonly string[] = [
  "default",
  "bahasaIndonesia",
  "chineseSimplified",
  "chineseTraditional",
  "dutch",
  "english",
  "french",
  "german",
  "italian",
  "japanese",
  "korean",
  "portugueseBrazil",
  "spanish",
];

/** Our word as AWS writes it: portugueseBrazil is cognito:portuguese-brazil. */
export function languageId(language: string): string {
  return `cognito:${language.replace(/[A-Z]/g, "-$&").toLowerCase()}`;
}
