/** The colour of a number between the points of a gradient; points by numbers only. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Evaluated } from './formula';

type Color = sheets_v4.Schema$Color;

export function shadeOf(
  { minpoint, midpoint, maxpoint }: sheets_v4.Schema$GradientRule,
  content: Evaluated | undefined,
): sheets_v4.Schema$CellFormat | undefined {
  const value = content && 'value' in content ? content.value : undefined;
  if (typeof value !== 'number') return undefined;
  const points = [minpoint, midpoint, maxpoint].flatMap((point) => {
    const color = point?.colorStyle?.rgbColor ?? point?.color;
    return point?.type === 'NUMBER' && color ? [{ at: Number(point.value), color }] : [];
  });
  const above = points.findIndex(({ at }) => value <= at);
  const [from, to] = [points[above - 1], points[above]];
  const rgbColor =
    from && to
      ? between(from.color, to.color, (value - from.at) / (to.at - from.at))
      : (to ?? points[points.length - 1])?.color;
  return rgbColor && { backgroundColorStyle: { rgbColor } };
}

function between(from: Color, to: Color, share: number): Color {
  const mixed = (key: 'red' | 'green' | 'blue') => (from[key] ?? 0) + share * ((to[key] ?? 0) - (from[key] ?? 0));
  return { red: mixed('red'), green: mixed('green'), blue: mixed('blue') };
}
