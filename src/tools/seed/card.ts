/** An action of a card as it stands in its JSON, ready to be clicked. */
export type CardAction = {
  readonly function: string;
  readonly parameters: readonly { readonly key: string; readonly value: string }[];
};

/** The actions anywhere in what the add-on answered that do a thing (their parameter `do`), in the order of the card. */
export function actionsThat(answer: unknown, doing: string): readonly CardAction[] {
  if (Array.isArray(answer)) return answer.flatMap((item) => actionsThat(item, doing));
  if (typeof answer !== 'object' || answer === null) return [];
  const found = isAction(answer) && answer.parameters.some(({ key, value }) => key === 'do' && value === doing);
  return [...(found ? [answer] : []), ...Object.values(answer).flatMap((item) => actionsThat(item, doing))];
}

/** Every text that the card would show, to say what it said when something went wrong. */
export function textsOf(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(textsOf);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([field, value]) =>
    typeof value === 'string' ? (shown.has(field) ? [value] : []) : textsOf(value),
  );
}

const shown = new Set(['title', 'subtitle', 'header', 'text', 'topLabel', 'bottomLabel', 'notification']);

/** A line that an import left out, as its card tells it: the row of the tab, the words and the column. */
export type LeftOut = { readonly row: number; readonly words: string };

/** What stands under a headline of an import card: `cannot be read · 31.31.2026`, `Row 2, renewal`. */
export function leftOut(answer: unknown): readonly LeftOut[] {
  if (Array.isArray(answer)) return answer.flatMap(leftOut);
  if (typeof answer !== 'object' || answer === null) return [];
  const { header, widgets } = answer as { header?: unknown; widgets?: unknown };
  if (typeof header !== 'string' || !Array.isArray(widgets)) return Object.values(answer).flatMap(leftOut);
  return widgets.flatMap((widget: { decoratedText?: { text?: string; bottomLabel?: string } }): LeftOut[] => {
    const { text = '', bottomLabel = '' } = widget.decoratedText ?? {};
    const row = Number(/\d+/.exec(westernDigits(bottomLabel))?.[0]);
    return row > 0 ? [{ row, words: bare(`${text} (${bottomLabel})`) }] : [];
  });
}

/** The digits of Persian, Arabic and Thai as ours. */
function westernDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Without the marks that keep directions of writing apart. */
function bare(text: string): string {
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
}

function isAction(value: object): value is CardAction {
  return (
    'function' in value &&
    typeof value.function === 'string' &&
    'parameters' in value &&
    Array.isArray(value.parameters)
  );
}
