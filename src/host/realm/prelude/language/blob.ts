import { call, exception } from './host';

const typesByEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
  js: 'application/javascript',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  zip: 'application/zip',
};

/** Bytes as Apps Script has them: from -128 to 127. */
export type Bytes = number[];

export class Blob {
  #bytes: Bytes;
  #type: string | null;
  #name: string | null;

  constructor(bytes: Bytes, type: string | null, name: string | null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }
  getBytes(): Bytes {
    return [...this.#bytes];
  }
  setBytes(bytes: Bytes): Blob {
    this.#bytes = [...bytes];
    return this;
  }
  getContentType(): string | null {
    return this.#type;
  }
  setContentType(type: string | null): Blob {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension(): Blob {
    this.#type = typesByEnding[(this.#name ?? '').split('.').pop()?.toLowerCase() ?? ''] ?? this.#type;
    return this;
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: string): Blob {
    this.#name = name;
    return this;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return call('Utilities', 'bytesToText', this.#bytes, charset) as string;
  }
  setDataFromString(text: string, charset = 'UTF-8'): Blob {
    this.#bytes = textToBytes(text, charset);
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.getBytes(), this.#type, this.#name);
  }
  getBlob(): Blob {
    return this.copyBlob();
  }
  getAs(type: string): Blob {
    if (type === this.#type) return this.copyBlob();
    throw exception(`Converting from ${this.#type} to ${type} is not in this host`, 'ScriptError');
  }
  isGoogleType(): boolean {
    return false;
  }
}

export function textToBytes(text: string, charset = 'UTF-8'): Bytes {
  return call('Utilities', 'textToBytes', text, charset) as Bytes;
}
