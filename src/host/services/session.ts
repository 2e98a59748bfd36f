import { type Fake, type Person, ScriptError } from '../contract';

/** Session: the person at the keyboard, for whom the add-on runs. */
export function createSession(people: () => readonly Person[]): Fake {
  return {
    call: (method, _args, caller) => {
      switch (method) {
        case 'getActiveUser':
        case 'getEffectiveUser':
          return caller.email;
        case 'getActiveUserLocale':
          return people().find(({ email }) => email === caller.email)?.language ?? 'en';
        case 'getScriptTimeZone':
          return caller.execution?.scriptZone ?? 'Etc/UTC';
        case 'getTemporaryActiveUserKey':
          return Buffer.from(caller.email).toString('base64url');
        default:
          throw new ScriptError(`Session.${method} is not in this host`);
      }
    },
    dump: () => null,
    restore: () => undefined,
  };
}
