import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileAddon } from '../../host/realm/addon';
import type { AddonFiles } from '../../host/server/addon/addon-folder';
import { openWorkspace } from '../../host/server/workspace';
import { openCompany } from './company';
import { cpuMs, median } from './cpu';
import { openPage } from './page';

export type Cold = {
  /** Median CPU time of one execution that nothing was kept for: the script compiled, run and asked for a mail's card. */
  readonly ms: number;
  /** Of it, compiling the script; functions compile when they first run, which counts as running. */
  readonly compileMs: number;
  /** The same card with the script compiled and its functions too: the difference is what being cold costs. */
  readonly warmMs: number;
  readonly rounds: number;
};

const rounds = 15;
const warmUps = 3;

/**
 * Measured on a small company, because CPU time does not grow with the number of accounts where rows do not. The local
 * services' own work is in it. The company lies in a temporary folder meanwhile, so that each round has new scripts.
 */
export function coldExecution(addon: AddonFiles): Cold {
  const stateFolder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  try {
    const { workspace, subjects } = openCompany({ addon, accounts: 20, subjects: 1, stateFolder });
    workspace.close();
    const [subject] = subjects;
    if (!subject) throw new Error('The company has no account.');
    const place = { as: subject.csm, host: 'GMAIL', messageId: subject.messageId } as const;
    const runs = Array.from({ length: warmUps + rounds }, (_, round) => {
      const script = asNew(addon, round);
      const compile = cpuMs(() => compileAddon({ manifest: {}, files: script.files }));
      const again = openWorkspace({ addon: script, stateFolder });
      again.evictCache();
      const first = cpuMs(() => openPage(again, place));
      again.evictCache();
      const second = cpuMs(() => openPage(again, place));
      again.close();
      return { compile, first, second };
    }).slice(warmUps);
    return {
      ms: median(runs.map(({ compile, first }) => compile + first)),
      compileMs: median(runs.map(({ compile }) => compile)),
      warmMs: median(runs.map(({ second }) => second)),
      rounds,
    };
  } finally {
    rmSync(stateFolder, { recursive: true, force: true });
  }
}

/** V8 keeps what it compiled by the text of the script, so every round has another text. */
function asNew({ manifest, files }: AddonFiles, round: number): AddonFiles {
  return { manifest, files: files.map(({ name, source }) => ({ name, source: `${source}\n// round ${round}` })) };
}
