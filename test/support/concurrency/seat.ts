/** A thread as the main thread sees it: it runs what it is given, and stops at every call until it is answered. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { AddonFiles } from '../../../src/host/server/addon/addon-folder';
import type { Ended, Order, Question } from './protocol';

/** What a thread came to: a question that it waits with, or the end of its execution. */
export type News = { readonly asks: Question } | { readonly ended: Ended };

export type Seat = {
  start(order: Order): Promise<News>;
  answer(answer: unknown): Promise<News>;
  leave(): Promise<unknown>;
};

export function takeSeat(addon: AddonFiles): Seat {
  const { port1: door, port2: far } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { addon, door: far, signal };
  const thread = new Worker(new URL('./thread.mjs', import.meta.url), { workerData, transferList: [far] });
  let tell: (news: News) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const next = () =>
    new Promise<News>((resolve, reject) => {
      tell = resolve;
      fail = reject;
    });
  door.on('message', (asks: Question) => tell({ asks }));
  thread.on('message', (ended: Ended) => tell({ ended }));
  thread.on('error', (error) => fail(error));
  return {
    start: (order) => {
      const news = next();
      thread.postMessage(order);
      return news;
    },
    answer: (answer) => {
      const news = next();
      door.postMessage(answer);
      Atomics.add(signal, 0, 1);
      Atomics.notify(signal, 0);
      return news;
    },
    leave: () => {
      door.close();
      return thread.terminate();
    },
  };
}
