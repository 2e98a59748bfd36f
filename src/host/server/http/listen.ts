import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Workspace } from '../workspace-contract';
import { createApp } from './app';

export type Listening = { readonly port: number; readonly url: string; close(): Promise<void> };

/** Serves a workspace on 127.0.0.1 and nowhere else; port 0 takes a free one. Rejects when the port is taken. */
export function listen(workspace: Workspace, pages: string | undefined, wanted: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let port = wanted;
    const app = createApp({ workspace, pages, port: () => port });
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: wanted }, (address: AddressInfo) => {
      port = address.port;
      resolve({ port, url: `http://127.0.0.1:${port}`, close: () => closed(server) });
    });
    server.once('error', reject);
  });
}

function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
