/** One widget of a card, as Google draws it in a sidebar. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardButton, iconView } from './button-view';
import type { Chip, DecoratedText, ImageWidget, TextParagraph, Widget } from './card-types';
import { carouselView, gridView } from './grid-view';
import { isLocalImage } from './icons';
import { pickerView, textInputView } from './input-view';
import { parseRichText, plainText } from './rich-text';
import { selectionView, switchView } from './selection-view';
import { richText } from './text-view';
import { idOf, linkOf, symbol, type Ui } from './ui';

export function widgetView(widget: Widget, ui: Ui, place: string): TemplateResult {
  const align = { START: 'start', CENTER: 'center', END: 'end' }[widget.horizontalAlignment ?? 'START'];
  return html`<div class=${`widget align-${align}`}>${content(widget, ui, place)}</div>`;
}

function content(widget: Widget, ui: Ui, place: string): TemplateResult | readonly TemplateResult[] {
  if (widget.textParagraph) return paragraphView(widget.textParagraph, ui);
  if (widget.decoratedText) return lineView(widget.decoratedText, ui, place);
  if (widget.keyValue) {
    const { content: text = '', contentMultiline = false, ...line } = widget.keyValue;
    return lineView({ ...line, text: line.text ?? text, wrapText: line.wrapText ?? contentMultiline }, ui, place);
  }
  if (widget.image) return imageView(widget.image, ui);
  if (widget.buttonList) {
    return html`<div class="button-list">${(widget.buttonList.buttons ?? []).map((button) => cardButton(button, ui))}</div>`;
  }
  if (widget.textInput) return textInputView(widget.textInput, ui);
  if (widget.selectionInput) return selectionView(widget.selectionInput, ui);
  if (widget.dateTimePicker) return pickerView(widget.dateTimePicker, ui);
  if (widget.divider) return html`<hr />`;
  if (widget.grid) return gridView(widget.grid, ui);
  if (widget.columns) {
    // Columns are for dialogs; a sidebar is too narrow and wraps them (reference/card-service/columns).
    const items = (widget.columns.columnItems ?? []).flatMap((column) => column.widgets ?? []);
    return items.map((each, index) => widgetView(each, ui, `${place}-${index}`));
  }
  if (widget.carousel) return carouselView(widget.carousel, (each, at) => widgetView(each, ui, `${place}-${at}`));
  if (widget.chipList) return chipsView(widget.chipList.chips ?? [], ui);
  return html`<p class="unknown">Unknown widget: ${Object.keys(widget).join(', ')}</p>`;
}

function paragraphView(paragraph: TextParagraph, ui: Ui): TemplateResult {
  return html`<p class="paragraph" dir="auto">${richText(paragraph.text ?? '', ui)}</p>`;
}

function lineView(line: DecoratedText, ui: Ui, place: string): TemplateResult {
  const source = line.text ?? line.contentText?.text ?? '';
  const above = line.topLabel ?? line.topLabelText?.text;
  const below = line.bottomLabel ?? line.bottomLabelText?.text;
  const icon = line.startIcon ?? line.icon;
  const id = idOf(ui, `line-${place}`);
  const words = html`
    ${above ? html`<span class="line-label" dir="auto">${above}</span>` : nothing}
    <span class=${line.wrapText ? 'line-text wrap' : 'line-text'} dir="auto" title=${line.wrapText ? nothing : plain(source)}
      >${richText(source, ui)}</span
    >
    ${below ? html`<span class="line-label" dir="auto">${below}</span>` : nothing}
  `;
  return html`<div class="line">
    ${icon ? html`<span class="line-icon">${iconView(icon)}</span>` : nothing}
    ${line.onClick ? clickable(line, { words, id }, ui) : html`<span class="line-words" id=${id}>${words}</span>`}
    ${line.button ? html`<span class="line-end">${cardButton(line.button, ui)}</span>` : nothing}
    ${line.switchControl ? html`<span class="line-end">${switchView(line.switchControl, ui, id)}</span>` : nothing}
    ${line.endIcon ? html`<span class="line-end line-icon">${iconView(line.endIcon)}</span>` : nothing}
  </div>`;
}

const plain = (source: string) => plainText(parseRichText(source));

type Words = { readonly words: TemplateResult; readonly id: string };

function clickable(line: DecoratedText, { words, id }: Words, ui: Ui): TemplateResult {
  const link = linkOf(line.onClick);
  if (link === undefined) {
    return html`<button type="button" class="line-words" id=${id} @click=${() => ui.click(line.onClick)}>${words}</button>`;
  }
  const open = (event: Event) => {
    event.preventDefault();
    ui.click(line.onClick);
  };
  return html`<a class="line-words" id=${id} href=${link} target="_blank" rel="noopener noreferrer" @click=${open}>${words}</a>`;
}

function imageView(image: ImageWidget, ui: Ui): TemplateResult {
  const url = image.imageUrl ?? '';
  const alt = image.altText ?? '';
  const picture = isLocalImage(url)
    ? html`<img class="picture" src=${url} alt=${alt} />`
    : html`<span class="picture absent" role="img" aria-label=${alt || ui.words.picture} title=${url}>
        ${symbol('image')}<span aria-hidden="true">${alt || ui.words.picture}</span>
      </span>`;
  if (!image.onClick) return picture;
  return html`<button type="button" class="picture-button" @click=${() => ui.click(image.onClick)}>${picture}</button>`;
}

function chipsView(chips: readonly Chip[], ui: Ui): TemplateResult {
  return html`<div class="chips">
    ${chips.map(
      (chip) => html`<button
        type="button"
        class="chip"
        aria-label=${chip.altText || nothing}
        ?disabled=${(chip.disabled ?? false) || !chip.onClick}
        @click=${() => ui.click(chip.onClick)}
      >
        ${chip.icon ? iconView(chip.icon) : nothing}${chip.label ?? ''}
      </button>`,
    )}
  </div>`;
}
