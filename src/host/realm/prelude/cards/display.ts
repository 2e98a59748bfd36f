/** Widgets that show something: texts, pictures, buttons, grids. */
import { wrongParameters } from '../language/host';
import {
  append,
  cardClass,
  choice,
  flag,
  type Json,
  nested,
  number,
  onlyOne,
  part,
  type Shape,
  type Take,
  text,
} from './card-class';
import { clickable } from './clicks';

export const newTextParagraph = cardClass('TextParagraph', { setText: text('text') });
export const newDivider = cardClass('Divider', {});
export const newImage = cardClass('Image', {
  ...clickable,
  setImageUrl: text('imageUrl'),
  setAltText: text('altText'),
});

export const newMaterialIcon = cardClass('MaterialIcon', {
  setName: text('name'),
  setFill: flag('fill'),
  setWeight: number('weight'),
  setGrade: number('grade'),
});

/** Sets one of an icon's three sources; the last one counts. */
function source(field: string, take: Take): Take {
  return (json, args, signature) => {
    for (const other of ['knownIcon', 'iconUrl', 'materialIcon']) if (other !== field) delete json[other];
    take(json, args, signature);
  };
}

const iconSources: Shape = {
  setIcon: source('knownIcon', choice('knownIcon', 'Icon')),
  setIconUrl: source('iconUrl', text('iconUrl')),
  setMaterialIcon: source('materialIcon', nested('materialIcon', 'MaterialIcon')),
};

export const newIconImage = cardClass('IconImage', {
  ...iconSources,
  setAltText: text('altText'),
  setImageCropType: choice('imageType', 'ImageCropType'),
});

/** The method's effect goes into a part of the JSON. */
function within(field: string, take: Take): Take {
  return (json, args, signature) => {
    const inner = { ...(json[field] as Json | undefined) };
    take(inner, args, signature);
    json[field] = inner;
  };
}

export const newTextButton = cardClass('TextButton', {
  ...clickable,
  setText: text('text'),
  setAltText: text('altText'),
  setDisabled: flag('disabled'),
  // TEXT is the deprecated name of buttons without a frame
  setTextButtonStyle: choice('type', 'TextButtonStyle', { TEXT: 'BORDERLESS' }),
  setBackgroundColor: color('color'),
});

export const newImageButton = cardClass('ImageButton', {
  ...clickable,
  setIcon: within('icon', iconSources.setIcon as Take),
  setIconUrl: within('icon', iconSources.setIconUrl as Take),
  setMaterialIcon: within('icon', iconSources.setMaterialIcon as Take),
  setAltText: text('altText'),
});

/** `#RRGGBB` as google.type.Color, whose parts run from 0 to 1. */
function color(field: string): Take {
  return (json, args, signature) => {
    const [given] = args;
    if (typeof given !== 'string') throw wrongParameters(args, signature);
    const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given) ?? [];
    if (red === undefined || green === undefined || blue === undefined) throw wrongParameters(args, signature);
    const part = (hex: string) => Math.round((Number.parseInt(hex, 16) / 255) * 10_000) / 10_000;
    json[field] = { red: part(red), green: part(green), blue: part(blue) };
  };
}

export const newButtonSet = cardClass('ButtonSet', {
  addButton: (json, args, signature) => append(json, 'buttons', part(args, signature, 'TextButton', 'ImageButton')),
});

/** A line of text holds one thing at its end. */
function atTheEnd(field: string, ...kinds: readonly string[]): Take {
  return (json, args, signature) => {
    onlyOne(json, ['button', 'switchControl', 'endIcon'], signature);
    json[field] = part(args, signature, ...kinds);
  };
}

const startIcon: Shape = {
  setIcon: within('startIcon', iconSources.setIcon as Take),
  setIconUrl: within('startIcon', iconSources.setIconUrl as Take),
  setIconAltText: within('startIcon', text('altText')),
};

export const newDecoratedText = cardClass('DecoratedText', {
  ...clickable,
  ...startIcon,
  setStartIcon: nested('startIcon', 'IconImage'),
  setEndIcon: atTheEnd('endIcon', 'IconImage'),
  setButton: atTheEnd('button', 'TextButton', 'ImageButton'),
  setSwitchControl: atTheEnd('switchControl', 'Switch'),
  setText: text('text'),
  setTopLabel: text('topLabel'),
  setBottomLabel: text('bottomLabel'),
  setWrapText: flag('wrapText'),
});

/** The old name of the same line. */
export const newKeyValue = cardClass('KeyValue', {
  ...clickable,
  ...startIcon,
  setButton: atTheEnd('button', 'TextButton', 'ImageButton'),
  setSwitch: atTheEnd('switchControl', 'Switch'),
  setContent: text('text'),
  setTopLabel: text('topLabel'),
  setBottomLabel: text('bottomLabel'),
  setMultiline: flag('wrapText'),
});

export const newBorderStyle = cardClass('BorderStyle', {
  setType: choice('type', 'BorderType'),
  setStrokeColor: color('strokeColor'),
  setCornerRadius: number('cornerRadius'),
});

export const newImageCropStyle = cardClass('ImageCropStyle', {
  setImageCropType: choice('type', 'ImageCropType'),
  setAspectRatio: number('aspectRatio'),
});

export const newImageComponent = cardClass('ImageComponent', {
  setImageUrl: text('imageUri'),
  setAltText: text('altText'),
  setCropStyle: nested('cropStyle', 'ImageCropStyle'),
  setBorderStyle: nested('borderStyle', 'BorderStyle'),
});

export const newGridItem = cardClass('GridItem', {
  setIdentifier: text('id'),
  setImage: nested('image', 'ImageComponent'),
  setTitle: text('title'),
  setSubtitle: text('subtitle'),
  setLayout: choice('layout', 'GridItemLayout'),
  setTextAlignment: choice('textAlignment', 'HorizontalAlignment'),
});

export const newGrid = cardClass('Grid', {
  ...clickable,
  setTitle: text('title'),
  setNumColumns: number('columnCount'),
  setBorderStyle: nested('borderStyle', 'BorderStyle'),
  addItem: (json, args, signature) => append(json, 'items', part(args, signature, 'GridItem')),
});
