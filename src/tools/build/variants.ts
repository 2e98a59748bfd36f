/**
 * The other forms in which Tandem can be deployed instead. The usual one asks for no request to anybody but Google, and
 * nothing that could make one is in its script.
 */
export const variants = ['webhooks'] as const;
export type Variant = (typeof variants)[number];

const scope = 'https://www.googleapis.com/auth/script.external_request';
/** Apps Script holds every request against these beginnings, whatever the code asks for. */
const urls = ['https://chat.googleapis.com/', 'https://hooks.slack.com/'];

type Manifest = { readonly oauthScopes?: readonly string[] };

/** One manifest is kept by hand: the other is made of it, so that they never part. */
export function manifestOf(text: string, variant: Variant | undefined): string {
  if (variant === undefined) return text;
  const { oauthScopes = [], ...manifest } = JSON.parse(text) as Manifest;
  return `${JSON.stringify({ ...manifest, oauthScopes: [...oauthScopes, scope], urlFetchWhitelist: urls }, null, 2)}\n`;
}

export function isVariant(name: string): name is Variant {
  return (variants as readonly string[]).includes(name);
}
