import { cardClass, type Json, text } from './card-class';

/** Ends the script to ask for consent with somebody else; Google then shows a prompt, or the card of a callback. */
export class AuthorizationRequest extends Error {
  readonly callback: string;

  constructor({ resource, url, callback }: Json) {
    super(`Authorization required: ${resource ?? 'an external service'} asks for it at ${url ?? 'an unknown address'}`);
    this.name = 'AuthorizationException';
    this.callback = typeof callback === 'string' ? callback : '';
  }
}

export const newAuthorizationException = cardClass(
  'AuthorizationException',
  {
    setAuthorizationUrl: text('url'),
    setResourceDisplayName: text('resource'),
    setCustomUiCallback: text('callback'),
  },
  {
    throwException: (json) => {
      throw new AuthorizationRequest(json);
    },
    printJson: (json) => {
      const { url, resource, callback } = json;
      return JSON.stringify({
        basicAuthorizationPrompt: { authorizationUrl: url, resource },
        customUiCallback: callback,
      });
    },
  },
);
