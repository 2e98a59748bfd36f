/** What is done for somebody who came to look: their card opens whatever Google answers to it. */
import { Fault, type FaultCode } from '../../fault';

/**
 * Nothing where it could not be had for now: it waits for the next time. Consent, too, is asked for only where a click
 * calls for it; a mistake of ours is told like any other.
 */
export function unasked<Done>(work: () => Done): Done | undefined {
  try {
    return work();
  } catch (thrown) {
    const isMistake = thrown instanceof TypeError || thrown instanceof RangeError;
    if (thrown instanceof Fault ? !passing.includes(thrown.code) : isMistake) throw thrown;
    return undefined;
  }
}

const passing: readonly FaultCode[] = ['busy', 'over-quota', 'google-refused'];
