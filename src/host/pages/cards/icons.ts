/** Google's known icons (card.proto, Icon.known_icon) as Material symbols of the bundled font. */
import type { Icon } from './card-types';

const known: { readonly [name: string]: string } = {
  AIRPLANE: 'flight',
  BOOKMARK: 'bookmark',
  BUS: 'directions_bus',
  CAR: 'directions_car',
  CLOCK: 'schedule',
  CONFIRMATION_NUMBER_ICON: 'confirmation_number',
  DESCRIPTION: 'description',
  DOLLAR: 'attach_money',
  EMAIL: 'mail',
  EVENT_PERFORMER: 'podium',
  EVENT_SEAT: 'event_seat',
  FLIGHT_ARRIVAL: 'flight_land',
  FLIGHT_DEPARTURE: 'flight_takeoff',
  HOTEL: 'hotel',
  HOTEL_ROOM_TYPE: 'king_bed',
  INVITE: 'event',
  MAP_PIN: 'location_on',
  MEMBERSHIP: 'loyalty',
  MULTIPLE_PEOPLE: 'group',
  NONE: '',
  OFFER: 'sell',
  PERSON: 'person',
  PHONE: 'call',
  RESTAURANT_ICON: 'restaurant',
  SHOPPING_CART: 'shopping_cart',
  STAR: 'star',
  STORE: 'store',
  TICKET: 'local_activity',
  TRAIN: 'train',
  VIDEO_CAMERA: 'videocam',
  VIDEO_PLAY: 'play_circle',
};

export type DrawnIcon =
  | { readonly kind: 'symbol'; readonly name: string; readonly fill: boolean }
  | { readonly kind: 'image'; readonly url: string };

/** Icons by address are drawn from the font where the address names a Material icon: no request leaves the machine. */
export function drawnIcon(icon: Icon): DrawnIcon | undefined {
  if (icon.materialIcon?.name) {
    return { kind: 'symbol', name: icon.materialIcon.name, fill: icon.materialIcon.fill === true };
  }
  if (icon.knownIcon) {
    const name = known[icon.knownIcon] ?? 'radio_button_unchecked';
    return name === '' ? undefined : { kind: 'symbol', name, fill: false };
  }
  if (!icon.iconUrl) return undefined;
  const name = symbolInUrl(icon.iconUrl);
  return name ? { kind: 'symbol', name, fill: false } : { kind: 'image', url: icon.iconUrl };
}

function symbolInUrl(url: string): string | undefined {
  if (!/^https:\/\/([a-z]+\.)*gstatic\.com\//.test(url)) return undefined;
  const folder = /\/googlematerialicons\/([a-z0-9_]+)\//.exec(url)?.[1];
  return folder ?? /\/material[a-z]*\/[^?]*\/([a-z0-9_]+?)_(?:black|white|gr[ae]y)\w*\.png/.exec(url)?.[1];
}

/** Whether the browser can show a picture without asking another machine for it. */
export function isLocalImage(url: string): boolean {
  return /^data:image\/(png|jpeg|gif|webp|bmp);/i.test(url) || (url.startsWith('/') && !url.startsWith('//'));
}
