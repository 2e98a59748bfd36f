/** The charts of a tab, drawn plainly beside its grid: enough to see what Sheets will draw, and no more. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Chart } from '../api';

const size = { width: 520, height: 240, left: 56, right: 12, top: 12, bottom: 56 } as const;
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom } as const;
const inks = ['#1a73e8', '#e37400', '#188038', '#9334e6', '#d93025', '#5f6368'] as const;

export function chartsView(charts: readonly Chart[]): TemplateResult | typeof nothing {
  if (charts.length === 0) return nothing;
  return html`<section class="sheet-charts" aria-label="Charts">${charts.map(chartView)}</section>`;
}

function chartView(chart: Chart): TemplateResult {
  const legend = chart.series.map(
    ({ name, color }, at) => html`<li><i style="background:${color ?? ink(at)}"></i>${name}</li>`,
  );
  return html`<figure class="sheet-chart" dir="auto">
    <figcaption>${chart.title}</figcaption>
    <svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${chart.title}>${drawn(chart)}</svg>
    <ul>${chart.kind === 'WATERFALL' ? nothing : legend}</ul>
  </figure>`;
}

function drawn(chart: Chart): readonly SVGTemplateResult[] {
  if (chart.kind === 'BAR') return lyingBars(chart);
  if (chart.kind === 'SCATTER') return points(chart);
  if (chart.kind === 'WATERFALL') return waterfall(chart);
  return chart.kind === 'LINE' ? lines(chart) : columns(chart);
}

type Scale = (value: number) => number;

function scaleOf(values: readonly number[], length: number): Scale & { readonly ends: readonly [number, number] } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  return Object.assign((value: number) => ((value - least) / span) * length, { ends: [least, most] as const });
}

function known(chart: Chart): readonly number[] {
  return chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
}

const yAt = (scale: Scale, value: number) => size.top + inner.height - scale(value);
const ink = (at: number) => inks[at % inks.length] ?? inks[0];

type Framed = Pick<Chart, 'labels' | 'percent'>;

function frame({ labels, percent }: Framed, scale: ReturnType<typeof scaleOf>): readonly SVGTemplateResult[] {
  const step = inner.width / Math.max(1, labels.length);
  const every = Math.ceil(labels.length / 8);
  const marks = scale.ends.map(
    (value) =>
      svg`<text x=${size.left - 6} y=${yAt(scale, value) + 4} text-anchor="end">${percent ? `${Math.round(value * 100)}%` : short(value)}</text>`,
  );
  const names = labels.flatMap((label, at) => {
    const x = size.left + step * (at + 0.5);
    const y = size.top + inner.height + 14;
    return at % every === 0
      ? [svg`<text x=${x} y=${y} text-anchor="end" transform="rotate(-24 ${x} ${y})">${label.slice(0, 22)}</text>`]
      : [];
  });
  const line = yAt(scale, 0);
  return [svg`<path d="M${size.left} ${line}H${size.width - size.right}" stroke="#9aa0a6" />`, ...marks, ...names];
}

function columns(chart: Chart): readonly SVGTemplateResult[] {
  const { labels, series, stacked } = chart;
  const sums = labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const scale = scaleOf(stacked ? sums : known(chart), inner.height);
  const step = inner.width / Math.max(1, labels.length);
  const width = (step * 0.7) / (stacked ? 1 : series.length);
  const bars = labels.flatMap((_, at) => {
    let base = 0;
    return series.map(({ values, color }, of) => {
      const value = values[at] ?? 0;
      const x = size.left + step * (at + 0.15) + (stacked ? 0 : width * of);
      const y = yAt(scale, base + value);
      if (stacked) base += value;
      return svg`<rect x=${x} y=${y} width=${width} height=${Math.abs(scale(value) - scale(0))} fill=${color ?? ink(of)} />`;
    });
  });
  return [...frame(chart, scale), ...bars];
}

/** From sum to sum: the first value is one, and so are totals; every other moves it. */
function waterfall(chart: Chart): readonly SVGTemplateResult[] {
  const { labels, series, totals } = chart;
  const values = series[0]?.values ?? [];
  const sums: number[] = [];
  const isSum = (at: number) => at === 0 || totals.includes(at);
  for (const [at, value] of values.entries()) sums.push((isSum(at) ? 0 : (sums[at - 1] ?? 0)) + (value ?? 0));
  const scale = scaleOf(sums, inner.height);
  const step = inner.width / Math.max(1, labels.length);
  const bars = sums.map((sum, at) => {
    const before = isSum(at) ? 0 : (sums[at - 1] ?? 0);
    const [low, high] = [Math.min(before, sum), Math.max(before, sum)];
    const fill = isSum(at) ? inks[5] : sum >= before ? inks[2] : inks[4];
    return svg`<rect x=${size.left + step * (at + 0.15)} y=${yAt(scale, high)} width=${step * 0.7}
      height=${Math.max(1, scale(high) - scale(low))} fill=${fill} />`;
  });
  return [...frame(chart, scale), ...bars];
}

function lines(chart: Chart): readonly SVGTemplateResult[] {
  const { labels, series } = chart;
  const scale = scaleOf(known(chart), inner.height);
  const step = inner.width / Math.max(1, labels.length);
  const paths = series.flatMap(({ values }, of) => {
    const dots = values.flatMap((value, at) =>
      value === null ? [] : [{ x: size.left + step * (at + 0.5), y: yAt(scale, value) }],
    );
    const path = dots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return [
      svg`<path d=${path} fill="none" stroke=${ink(of)} stroke-width="2" />`,
      ...dots.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="3" fill=${ink(of)} />`),
    ];
  });
  return [...frame(chart, scale), ...paths];
}

function points(chart: Chart): readonly SVGTemplateResult[] {
  const { labels, series } = chart;
  const across = scaleOf(labels.map(Number).filter(Number.isFinite), inner.width);
  const up = scaleOf(
    (series[0]?.values ?? []).filter((value) => value !== null),
    inner.height,
  );
  const dots = labels.flatMap((label, at) => {
    const value = series[0]?.values[at];
    const [x, y] = [size.left + across(Number(label)), yAt(up, value ?? 0)];
    return value === null || value === undefined ? [] : [svg`<circle cx=${x} cy=${y} r="4" fill=${inks[0]} />`];
  });
  return [...frame({ ...chart, labels: [] }, up), ...dots];
}

function lyingBars({ labels, series }: Chart): readonly SVGTemplateResult[] {
  const values = series[0]?.values ?? [];
  const scale = scaleOf(
    values.filter((value) => value !== null),
    inner.width - 110,
  );
  const step = (size.height - size.top) / Math.max(1, labels.length);
  return labels.flatMap((label, at) => {
    const y = size.top + step * at;
    const width = scale(values[at] ?? 0);
    return [
      svg`<text x="120" y=${y + step * 0.55} text-anchor="end">${label}</text>`,
      svg`<rect x="126" y=${y + step * 0.15} width=${width} height=${step * 0.6} fill=${inks[0]} />`,
      svg`<text x=${132 + width} y=${y + step * 0.55}>${short(values[at] ?? 0)}</text>`,
    ];
  });
}

function short(value: number): string {
  if (Math.abs(value) >= 1e6) return `${Math.round(value / 1e5) / 10}M`;
  return Math.abs(value) >= 1e4 ? `${Math.round(value / 1e3)}k` : String(Math.round(value * 100) / 100);
}
