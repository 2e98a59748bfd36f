import * as authorization from './authorization';
import { cardEnums } from './card-enums';
import * as cards from './cards';
import * as clicks from './clicks';
import * as display from './display';
import * as inputs from './inputs';
import * as responses from './responses';

/** Every `new…` of these files is a factory of CardService. */
const factories = Object.fromEntries(
  [authorization, cards, clicks, display, inputs, responses]
    .flatMap((file) => Object.entries(file))
    .filter(([name]) => name.startsWith('new')),
);

export const cardServiceGlobal = { ...cardEnums, ...factories };
