/** Wrong use of the host itself (never an add-on's failure): answered as `{ "error": { "code", "message" } }`. */
export class HostError extends Error {
  readonly code: number;

  constructor(code: 400 | 403 | 404 | 409 | 413 | 415, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}
