import { Fault } from '../../src/fault';
import { codeOf, googleCall, isConsentRequest, orNothing } from '../../src/google/google-call';

/** As the advanced service throws it. */
function refusal(code: number, reason: string, message: string): Error {
  const errors = reason === '' ? [] : [{ domain: 'calendar', reason, message }];
  return Object.assign(new Error(`API call to calendar failed with error: ${message}`), {
    details: { code, message, errors },
  });
}

function heard(thrown: unknown): string {
  try {
    googleCall(() => {
      throw thrown;
    });
  } catch (fault) {
    return fault instanceof Fault ? fault.code : 'not ours';
  }
  return 'nothing';
}

/** Codes, reasons and messages of Google's guide to errors (facts), and what Tandem makes of each where it is no answer. */
const errors = [
  [400, 'timeRangeEmpty', 'The specified time range is empty.', 'google-refused'],
  [401, 'authError', 'Invalid Credentials', 'google-refused'],
  [403, 'userRateLimitExceeded', 'User Rate Limit Exceeded', 'over-quota'],
  [403, 'rateLimitExceeded', 'Rate Limit Exceeded', 'over-quota'],
  [403, 'quotaExceeded', 'Calendar usage limits exceeded.', 'over-quota'],
  [403, 'forbiddenForNonOrganizer', 'Shared properties can only be changed by the organizer.', 'google-refused'],
  [403, 'accessNotConfigured', 'Access Not Configured', 'google-refused'],
  [404, 'notFound', 'Not Found', 'google-refused'],
  [409, 'duplicate', 'The requested identifier already exists.', 'google-refused'],
  [410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.', 'google-refused'],
  [410, 'updatedMinTooLongAgo', 'The requested minimum modification time lies too far in the past.', 'google-refused'],
  [410, 'deleted', 'Resource has been deleted', 'google-refused'],
  [412, 'conditionNotMet', 'Precondition Failed', 'google-refused'],
  [429, 'rateLimitExceeded', 'Rate Limit Exceeded', 'over-quota'],
  [500, 'backendError', 'Backend Error', 'google-refused'],
  [503, '', '', 'google-refused'],
] as const;

describe('an error of Calendar', () => {
  test.each(errors)('%i %s', (code, reason, message, fault) => {
    const thrown = refusal(code, reason, message);
    expect([codeOf(thrown), heard(thrown), isConsentRequest(thrown)]).toEqual([code, fault, false]);
    const answer = () =>
      orNothing([code], () => {
        throw thrown;
      });
    expect(answer()).toBeUndefined();
  });

  test('that is no JSON at all is refused like any other', () => {
    for (const body of ['<html>403</html>', '', undefined, 7]) {
      const thrown = Object.assign(new Error('GoogleJsonResponseException'), { details: body });
      expect([codeOf(thrown), heard(thrown)]).toEqual([undefined, 'google-refused']);
    }
    expect([heard('a text'), heard(undefined), heard(null)]).toEqual(Array(3).fill('google-refused'));
  });
});
