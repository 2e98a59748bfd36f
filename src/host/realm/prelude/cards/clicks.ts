/** What a click does: one handler for each clickable thing. */
import { enumName } from '../language/enums';
import { wrongParameters } from '../language/host';
import {
  append,
  cardClass,
  choice,
  flag,
  type Json,
  kindOf,
  nested,
  onlyOne,
  part,
  type Shape,
  text,
} from './card-class';

export const newAction = cardClass('Action', {
  setFunctionName: text('function'),
  setMethodName: text('function'), // deprecated
  setParameters: (json, args, signature) => {
    json.parameters = parametersOf(args, signature);
  },
  setLoadIndicator: choice('loadIndicator', 'LoadIndicator'),
  setPersistValues: flag('persistValues'),
  setInteraction: choice('interaction', 'Interaction'),
  setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
  addRequiredWidget: (json, args, signature) => {
    if (typeof args[0] !== 'string') throw wrongParameters(args, signature);
    append(json, 'requiredWidgets', args[0]);
  },
});

function parametersOf(args: readonly unknown[], signature: string): readonly Json[] {
  const [given] = args;
  if (typeof given !== 'object' || given === null || Array.isArray(given) || kindOf(given) !== undefined)
    throw wrongParameters(args, signature);
  const entries = Object.entries(given);
  if (entries.some(([, value]) => typeof value !== 'string')) throw wrongParameters(args, signature);
  return entries.map(([key, value]) => ({ key, value }));
}

export const newOpenLink = cardClass('OpenLink', {
  setUrl: text('url'),
  setOpenAs: choice('openAs', 'OpenAs'),
  // card.proto knows one way of reloading
  setOnClose: choice('onClose', 'OnClose', { RELOAD_ADD_ON: 'RELOAD' }),
});

export const newAuthorizationAction = cardClass('AuthorizationAction', { setAuthorizationUrl: text('url') });

const handler = ['onClick'];

/** The five ways to handle a click; what has one refuses a second. */
export const clickable: Shape = {
  setOnClickAction: (json, args, signature) => {
    onlyOne(json, handler, signature);
    json.onClick = { action: part(args, signature, 'Action') };
  },
  setOnClickOpenLinkAction: (json, args, signature) => {
    onlyOne(json, handler, signature);
    json.onClick = { openDynamicLinkAction: part(args, signature, 'Action') };
  },
  setOpenLink: (json, args, signature) => {
    onlyOne(json, handler, signature);
    json.onClick = { openLink: part(args, signature, 'OpenLink') };
  },
  setAuthorizationAction: (json, args, signature) => {
    onlyOne(json, handler, signature);
    // card.proto has no word for it: a window that comes back to a reloaded add-on is what it does
    const { url } = part(args, signature, 'AuthorizationAction');
    json.onClick = { openLink: { url, openAs: 'OVERLAY', onClose: 'RELOAD' } };
  },
  setComposeAction: (json, args, signature) => {
    onlyOne(json, handler, signature);
    if (enumName(args[1], 'ComposedEmailType') === undefined) throw wrongParameters(args, signature);
    // the answer, a ComposeActionResponse, names the draft: a plain action as far as the card goes
    json.onClick = { action: part(args, signature, 'Action') };
  },
};

export const newCardAction = cardClass('CardAction', { ...clickable, setText: text('actionLabel') });

/** What a change of an input does. */
export const onChange: Shape = { setOnChangeAction: nested('onChangeAction', 'Action') };
