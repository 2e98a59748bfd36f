import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DateTimePicker, TextInput } from './card-types';
import type { Problem } from './form';
import { idOf, type Ui } from './ui';

const typingPause = 300;
let typing: ReturnType<typeof setTimeout> | undefined;

export function textInputView(input: TextInput, ui: Ui): TemplateResult {
  const name = input.name ?? '';
  const id = idOf(ui, name);
  const limit = input.validation?.characterLimit;
  const value = ui.entry.values.get(name)?.[0] ?? '';
  const problem = ui.entry.problems.get(name);
  const suggestions = ui.suggestions(name) ?? (input.initialSuggestions?.items ?? []).map((item) => item.text ?? '');
  const described = [problem ? `${id}-problem` : '', input.hintText || limit ? `${id}-hint` : ''].join(' ').trim();
  const onInput = (event: Event) => {
    ui.change(name, [(event.target as HTMLInputElement).value]);
    const { autoCompleteAction } = input;
    if (!autoCompleteAction) return;
    clearTimeout(typing);
    typing = setTimeout(() => ui.suggest(name, autoCompleteAction), typingPause);
  };
  const onChange = () => {
    if (input.onChangeAction) ui.click({ action: input.onChangeAction });
  };
  const field =
    input.type === 'MULTIPLE_LINE'
      ? html`<textarea
          id=${id}
          name=${name}
          rows="3"
          dir="auto"
          maxlength=${limit ?? nothing}
          placeholder=${input.placeholderText ?? nothing}
          aria-label=${input.label ? nothing : (input.hintText ?? name)}
          aria-describedby=${described || nothing}
          aria-invalid=${problem ? 'true' : nothing}
          .value=${live(value)}
          @input=${onInput}
          @change=${onChange}
        ></textarea>`
      : html`<input
          id=${id}
          name=${name}
          dir="auto"
          autocomplete="off"
          inputmode=${inputMode(input.validation?.inputType)}
          maxlength=${limit ?? nothing}
          placeholder=${input.placeholderText ?? nothing}
          list=${suggestions.length > 0 || input.autoCompleteAction ? `${id}-list` : nothing}
          aria-label=${input.label ? nothing : (input.hintText ?? name)}
          aria-describedby=${described || nothing}
          aria-invalid=${problem ? 'true' : nothing}
          .value=${live(value)}
          @input=${onInput}
          @change=${onChange}
        />`;
  return html`<div class=${problem ? 'field wrong' : 'field'}>
    ${input.label ? html`<label for=${id}>${input.label}</label>` : nothing} ${field}
    ${
      suggestions.length > 0 || input.autoCompleteAction
        ? html`<datalist id=${`${id}-list`}>${suggestions.map((text) => html`<option value=${text}></option>`)}</datalist>`
        : nothing
    }
    ${problemView(id, problem, ui, limit)}
    ${
      input.hintText || limit
        ? html`<p class="hint" id=${`${id}-hint`}>
          <span>${input.hintText ?? ''}</span>${limit ? html`<span class="count" dir="ltr">${[...value].length} / ${limit}</span>` : nothing}
        </p>`
        : nothing
    }
  </div>`;
}

function inputMode(type: string | undefined): string | typeof nothing {
  return { INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' }[type ?? ''] ?? nothing;
}

export function problemView(
  id: string,
  problem: Problem | undefined,
  ui: Ui,
  limit = 0,
): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const text = problem === 'tooLong' ? ui.words.tooLong(limit) : ui.words[problem];
  return html`<p class="problem" id=${`${id}-problem`}>${text}</p>`;
}

const pickerTypes = { DATE_ONLY: 'date', TIME_ONLY: 'time', DATE_AND_TIME: 'datetime-local' } as const;

export function pickerView(picker: DateTimePicker, ui: Ui): TemplateResult {
  const name = picker.name ?? '';
  const id = idOf(ui, name);
  const problem = ui.entry.problems.get(name);
  return html`<div class=${problem ? 'field wrong' : 'field'}>
    <label for=${id}>${picker.label || name}</label>
    <input
      id=${id}
      name=${name}
      type=${pickerTypes[picker.type ?? 'DATE_AND_TIME']}
      aria-describedby=${problem ? `${id}-problem` : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      .value=${live(ui.entry.values.get(name)?.[0] ?? '')}
      @change=${(event: Event) => ui.change(name, [(event.target as HTMLInputElement).value], picker.onChangeAction)}
    />
    ${problemView(id, problem, ui)}
  </div>`;
}
