import { GoogleError, ScriptError } from '../contract';

export type FaultKind = '429' | '500' | '503' | 'lost-answer' | 'slow' | 'kill';

/** One thing to go wrong. `method` `*` is any; the first `after` calls that fit pass, then `times` of them fail. */
export type FaultPlan = {
  readonly service: string;
  readonly method: string;
  readonly fault: FaultKind;
  readonly after?: number;
  readonly times?: number;
};

export type FaultBox = {
  add(plan: FaultPlan): void;
  clear(): void;
  /** The fault that meets this call, if any; the call is counted. */
  next(service: string, method: string): FaultKind | undefined;
};

export function faultBox(): FaultBox {
  let waiting: { plan: FaultPlan; pass: number; left: number }[] = [];
  return {
    add: (plan) => {
      waiting.push({ plan, pass: plan.after ?? 0, left: plan.times ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    next: (service, method) => {
      const fitting = waiting.filter(({ plan }) => plan.service === service && fits(plan.method, method));
      const due = fitting.find((fault) => fault.pass === 0 && fault.left > 0);
      for (const fault of fitting) if (fault.pass > 0) fault.pass -= 1;
      if (due) due.left -= 1;
      return due?.plan.fault;
    },
  };
}

function fits(planned: string, method: string): boolean {
  return planned === '*' || planned.toLowerCase() === method.toLowerCase();
}

const jsonServices = ['Sheets', 'Calendar'];

/** The refusal in Google's words: an HTTP error of an advanced service, a plain exception of a built-in one. */
export function faultError(fault: '429' | '500' | '503', service: string): Error {
  const isJson = jsonServices.includes(service);
  if (fault === '429')
    return isJson
      ? new GoogleError(429, 'rateLimitExceeded', 'Rate Limit Exceeded')
      : new ScriptError(
          `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
        );
  if (!isJson) return new ScriptError("We're sorry, a server error occurred. Please wait a bit and try again.");
  return fault === '500'
    ? new GoogleError(500, 'backendError', 'Internal error encountered.')
    : new GoogleError(503, 'backendError', 'The service is currently unavailable.');
}
