/**
 * Google counts the calls of a minute and says "not now" to what is too many, before it does anything: the same call a
 * few seconds later is often taken. Whoever clicked waits rather than clicks again, as long as the execution has time.
 */
import { Fault } from '../fault';
import { googleCall } from './google-call';

/** Doubled each time and never the same, as Google asks for, so that those who were refused do not come back together. */
const waitsMs = [1_000, 2_000, 4_000];
/** Of a card's thirty seconds: whatever comes after the wait needs time too. */
const patientUntilMs = 14_000;

export type PatientCall = <Answer>(call: () => Answer) => Answer;

/** For one execution. */
export function patience(began: number): PatientCall {
  return (call) => {
    for (const wait of waitsMs) {
      try {
        return googleCall(call);
      } catch (thrown) {
        const refused = thrown instanceof Fault && thrown.code === 'over-quota';
        if (!refused || Date.now() - began + wait > patientUntilMs) throw thrown;
        console.info({ what: 'waited for Google', milliseconds: wait });
        Utilities.sleep(wait * (0.75 + Math.random() / 2));
      }
    }
    return googleCall(call);
  };
}
