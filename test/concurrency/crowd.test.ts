/**
 * People at work at once, each in a thread of their own on the shipped bundle, against one workbook, and hands in it
 * all the time. Every accepted action is in the journal once and its row stands as told; every refused one left nothing;
 * no row is lost or doubled; what hands wrote stands.
 */
import { type HandsAt, type Proof, prove } from '../support/concurrency/proof-of-crowd';
import { isFull, patience, seed } from '../support/proof';

const people = isFull ? 8 : 4;
const actions = isFull ? 100 : 15;
const size = `${people} people at once, ${actions} actions each, seed ${seed},`;

async function wrong(hands: HandsAt): Promise<readonly string[]> {
  const proof = await prove({ people, actions, seed, hands });
  console.info(summary(proof, hands));
  return proof.violations.length === 0 ? [] : [...proof.violations, 'History:', ...proof.history.slice(-400)];
}

function summary({ deeds, hands, hit, violations }: Proof, when: HandsAt): string {
  const faults = deeds.flatMap((deed) => deed.faults);
  const counted = [...new Set(faults)].map((fault) => `${faults.filter((one) => one === fault).length} ${fault}`);
  const written = deeds.filter(({ changed, writes }) => changed && writes > 0).length;
  return `hands ${when}: ${deeds.length} executions, ${written} accepted with writes, refusals: ${counted.join(', ')}; ${hands} cells by hand, ${hit} met; ${violations.length} violations`;
}

describe(`${size} with hands`, () => {
  test(
    'never in the workbook',
    async () => {
      expect(await wrong('never')).toEqual([]);
    },
    patience,
  );

  test(
    'in it while nobody holds the lock',
    async () => {
      expect(await wrong('between')).toEqual([]);
    },
    patience,
  );

  test(
    'in it at any moment, also between a read and its write',
    async () => {
      expect(await wrong('inside')).toEqual([]);
    },
    patience,
  );
});
