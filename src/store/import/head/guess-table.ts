/** Which table a file is, by its headers: a confident guess, or those to choose from. */
import { tabs } from '../../tables';
import { Directory } from '../directory';
import { type ImportTable, importTables } from '../import-tables';
import type { Cells } from '../plan';
import { foldHeader, type OwnHeaders } from './headers';
import { type FileColumns, mapColumns, measurePrefix } from './mapping';

export type TableGuess = {
  readonly table: ImportTable | undefined;
  /** The likeliest first; all where nothing speaks for any. */
  readonly likely: readonly ImportTable[];
};

type OwnByTable = { readonly [Table in ImportTable]?: OwnHeaders };

/** Every group has to be there with one of its columns. */
const tellers: { readonly [Table in ImportTable]: readonly (readonly string[])[] } = {
  accounts: [['externalId', 'name', 'domains']],
  contacts: [['email'], ['account', 'name', 'title']],
  team: [['email'], ['role', 'zone', 'workdays']],
  plans: [['name'], ['seats', 'features']],
  measures: [['account'], ['measure', measurePrefix], ['value', measurePrefix]],
  activities: [['account'], ['at'], ['words', 'kind']],
  feedback: [['account'], ['at'], ['score', 'contact', 'tags']],
  commitments: [['account'], ['what'], ['due', 'who']],
  cases: [['account'], ['opened'], ['title', 'externalId', 'severity']],
  renewals: [['account'], ['day'], ['noticeDay', 'call', 'result', 'resultDay']],
  outcomes: [['account'], ['what'], ['target', 'achieved', 'unit']],
  revenue: [['account'], ['amount'], ['day']],
  prices: [['plan'], ['amount']],
  movements: [['account'], ['day'], ['kind'], ['amount']],
  costs: [['kind', 'segment'], ['from'], ['to'], ['amount']],
  quotas: [['am'], ['from'], ['to'], ['amount']],
  rates: [['day'], ['from'], ['to'], ['times']],
  outcomeValues: [['outcome'], ['amount']],
};

/** Below this a guess is no better than a question; so much apart the second one is out of the question. */
const enough = 2;
const apart = 0.5;
const looked = 100;

export function guessTable(rows: readonly Cells[], own: OwnByTable = {}): TableGuess {
  const top = rows.slice(0, looked);
  const scored = importTables
    .map((table) => ({ table, score: scoreOf(table, top, own[table]) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const sure = best !== undefined && best.score >= enough && best.score - (second?.score ?? 0) >= apart;
  return { table: sure ? best.table : undefined, likely: sure || scored.length > 0 ? likelyOf(scored) : importTables };
}

function likelyOf(scored: readonly { readonly table: ImportTable }[]): readonly ImportTable[] {
  return scored.slice(0, 5).map(({ table }) => table);
}

function scoreOf(table: ImportTable, rows: readonly Cells[], headers: OwnHeaders = {}): number {
  const file = mapColumns({ table, rows, headers, directory: new Directory([], []), roles: new Map() });
  const taken = file.mapping.filter(({ column, by }) => column !== '' && (by === 'header' || column === 'email'));
  const there = (wanted: string) =>
    taken.some(({ column }) => column === wanted || (wanted === measurePrefix && column.startsWith(wanted)));
  if (!tellers[table].every((group) => group.some(there))) return 0;
  const own = ownIds(table, file, rows);
  return taken.reduce((sum, { header }) => sum + weightOf(table, header), 0) + (table === 'accounts' ? 0 : 1) + own;
}

/** Ids that Tandem gave tell their table by themselves. */
function ownIds(table: ImportTable, { places, bodyAt }: FileColumns, rows: readonly Cells[]): number {
  const place = places.get('id');
  const prefix = tabs[table].prefix ?? '';
  return place !== undefined && rows.slice(bodyAt).some((cells) => cells[place]?.startsWith(prefix)) ? 10 : 0;
}

/** Words that stand over anything say little; those that name a company say that its row is one. */
const vague =
  /^(name|id|code|key|type|status|state|title|date|day|value|kind|from|to|size|sum|number|by|user|users|group|time|note|notes|text|description|source|result|reference|start|end|change|position|category|symbol|score|نام|شناسه|کد|تاریخ|نوع|وضعیت|عنوان|ชื่อ|รหัส|วันที่|ประเภท|สถานะ)$/;
const company = /account|customer|client|company|organi[sz]ation|حساب|مشتری|شرکت|ลูกค้า|บริษัท|บัญชี/;

function weightOf(table: ImportTable, header: string): number {
  const words = foldHeader(header);
  if (vague.test(words)) return 0.5;
  return table === 'accounts' && company.test(words) && !/manager|owner|مدیر|ผู้/.test(words) ? 2 : 1;
}
