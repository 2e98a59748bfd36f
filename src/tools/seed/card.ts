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

function isAction(value: object): value is CardAction {
  return (
    'function' in value &&
    typeof value.function === 'string' &&
    'parameters' in value &&
    Array.isArray(value.parameters)
  );
}
