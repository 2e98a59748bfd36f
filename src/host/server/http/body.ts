import type { Context } from 'hono';
import type { z } from 'zod';
import { HostError } from '../host-error';
import { parseRequest } from '../requests';

/** The JSON body by the schema. The content type does not matter: a foreign page is stopped by its `Origin`. */
export async function bodyOf<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> {
  return parseRequest(schema, await jsonOf(context));
}

export async function jsonOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HostError(400, `The request's body is not JSON: ${reason}`);
  }
}
