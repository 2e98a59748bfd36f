/** A company just before something happens to it, as often as a test needs it: made once, copied each time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginFrom, type Company, openCompany } from '../company';
import { mail } from '../scenes/scene';

export type Stage = {
  anew<Found>(work: (company: Company) => Found): Found;
  remove(): void;
};

export function stage<Known>(prepare: (company: Company) => Known): Stage & { readonly known: Known } {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-stage-'));
  const before = openCompany([mail], join(folder, 'before'));
  const known = prepare(before);
  before.workspace.close();
  return {
    known,
    anew: (work) => work(beginFrom(join(folder, 'before'))),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
