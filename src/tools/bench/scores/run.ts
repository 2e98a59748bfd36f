/** What a whole company's scores cost in the realm, beside the same model as formulas of a spreadsheet. */
import { addDays } from '../../../domain/time/time';
import { cpuMs, median } from '../cpu';
import { madeUpFacts, model, today } from './made-up';
import { openScores } from './realm';
import { openSpreadsheet } from './spreadsheet';

/** CPU milliseconds for all accounts. */
type Spent = {
  /** In a realm that has run nothing yet, as every execution of Apps Script begins. */
  readonly first: number;
  readonly median: number;
};

export type ScoresReport = {
  readonly accounts: number;
  readonly measures: number;
  readonly scored: Spent;
  /** With band, reasons, what moved and the cheapest step. */
  readonly explained: Spent;
  readonly spreadsheet: {
    /** Formulas parsed and reckoned; and all of them reckoned anew for another day. */
    readonly opened: number;
    readonly anew: number;
    /** Reckoned anew to scored. */
    readonly ratio: number;
  };
};

const rounds = 7;
const peerRounds = 3;

/** Throws where the formulas come to other scores than the engine: then they did not do the same. */
export async function benchScores(accounts: number, tell: (line: string) => void): Promise<ScoresReport> {
  tell(`Scores of ${accounts} accounts …`);
  const explained = await spentOn('explain', accounts);
  const scored = await spentOn('score', accounts);
  tell(`The same as formulas of a spreadsheet …`);
  const { opened, anew } = await spentOnFormulas(accounts);
  const ratio = Math.round((anew / scored.median) * 10) / 10;
  return { accounts, measures: model.measures.length, scored, explained, spreadsheet: { opened, anew, ratio } };
}

async function spentOn(name: 'score' | 'explain', accounts: number): Promise<Spent> {
  const realm = await openScores(accounts);
  const [first = Number.NaN, ...later] = Array.from({ length: rounds }, () => cpuMs(() => realm.run(name)));
  return { first: Math.round(first * 10) / 10, median: median(later) };
}

async function spentOnFormulas(accounts: number) {
  const facts = madeUpFacts(accounts);
  const before = process.cpuUsage();
  const sheet = openSpreadsheet(facts, today);
  const { user, system } = process.cpuUsage(before);
  const anew = Array.from({ length: peerRounds }, (_, round) =>
    cpuMs(() => sheet.moveTo(addDays(today, peerRounds - 1 - round))),
  );
  const theirs = sheet.scores();
  sheet.close();
  requireSame(await scoresInRealm(accounts), theirs);
  return { opened: Math.round((user + system) / 1000), anew: median(anew) };
}

async function scoresInRealm(accounts: number) {
  const realm = await openScores(accounts);
  realm.run('score');
  return realm.scores();
}

function requireSame(ours: readonly (number | null)[], theirs: readonly (number | null)[]): void {
  const other = ours.findIndex((score, at) => score !== theirs[at]);
  if (other >= 0 || ours.length !== theirs.length)
    throw new Error(`Account ${other} has ${theirs[other]} by the formulas where ours is ${ours[other]}.`);
}

export function describeScores({ accounts, measures, scored, explained, spreadsheet }: ScoresReport): string {
  const of = ({ first, median: usual }: Spent) => `${usual} ms, the first time ${first}`;
  const { opened, anew, ratio } = spreadsheet;
  return [
    `Scores of ${accounts} accounts × ${measures} measures in the realm, in ms of CPU`,
    `  scored                    ${of(scored)}`,
    `  with every reason         ${of(explained)}`,
    `  as formulas (HyperFormula) ${anew} ms to reckon all anew = ${ratio} × scored; ${opened} ms to open`,
    '  every score was the same',
  ].join('\n');
}
