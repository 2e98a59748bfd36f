/** The agreed split of the credit between CSM and AM: the company's grid, frozen in a signal when it is accepted. */
import type { SignalKind } from './signal-kinds';

/** `20` holds for every kind, `referral 50` for one; what comes later in the list counts. */
export function creditOf(kind: SignalKind, grid: readonly string[]): number | undefined {
  const fits = grid.map(lineOf).filter((line) => line && (line.kind === '' || line.kind === kind.toLowerCase()));
  const own = fits.filter((line) => line?.kind !== '');
  return (own[own.length - 1] ?? fits[fits.length - 1])?.share;
}

export function isCreditLine(text: string): boolean {
  return lineOf(text) !== undefined;
}

function lineOf(text: string): { readonly kind: string; readonly share: number } | undefined {
  const parts = /^(?:(.*\S)\s+)?(\d{1,3})\s*%?$/.exec(text.trim());
  const share = Number(parts?.[2]);
  return parts && share <= 100 ? { kind: (parts[1] ?? '').toLowerCase(), share } : undefined;
}
