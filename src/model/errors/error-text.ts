/** The words of one refusal, with the HTTP status that it is answered with. */
export interface ErrorText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}
