import { makeEnum } from '../language/enums';

const lists: Readonly<Record<string, string>> = {
  BorderType: 'NO_BORDER STROKE',
  ComposedEmailType: 'REPLY_AS_DRAFT STANDALONE_DRAFT',
  ContentType: 'TEXT MUTABLE_HTML IMMUTABLE_HTML',
  DisplayStyle: 'PEEK REPLACE',
  GridItemLayout: 'TEXT_BELOW TEXT_ABOVE',
  HorizontalAlignment: 'START CENTER END',
  Icon: 'NONE AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DOLLAR DESCRIPTION EMAIL EVENT_PERFORMER EVENT_SEAT FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP MULTIPLE_PEOPLE OFFER PERSON PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY',
  ImageCropType: 'SQUARE CIRCLE RECTANGLE_CUSTOM RECTANGLE_4_3',
  ImageStyle: 'SQUARE CIRCLE',
  InputType: 'TEXT INTEGER FLOAT EMAIL',
  Interaction: 'INTERACTION_UNSPECIFIED OPEN_DIALOG',
  LoadIndicator: 'SPINNER NONE',
  OnClose: 'NOTHING RELOAD RELOAD_ADD_ON',
  OpenAs: 'FULL_SIZE OVERLAY',
  SelectionInputType: 'CHECK_BOX RADIO_BUTTON DROPDOWN SWITCH MULTI_SELECT',
  SwitchControlType: 'SWITCH CHECK_BOX',
  TextButtonStyle: 'OUTLINED TEXT FILLED FILLED_TONAL BORDERLESS',
  UpdateDraftBodyType: 'IN_PLACE_INSERT',
};

/** CardService's enums, as `@types/google-apps-script` lists them. */
export const cardEnums = Object.fromEntries(
  Object.entries(lists).map(([name, values]) => [name, makeEnum(name, values.split(' '))]),
);
