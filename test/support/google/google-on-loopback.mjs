/**
 * Preloaded into clasp (`node --import`): what is meant for Google goes to a server on the loopback interface instead,
 * and nothing goes anywhere else. clasp itself is untouched.
 */
import http from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';

const port = Number(process.env.GOOGLE_ON_LOOPBACK);

https.request = (address, options) => {
  const { hostname, pathname, search } = new URL(address);
  if (!hostname.endsWith('.googleapis.com')) throw new Error(`No network in tests: ${hostname}`);
  const { agent, ...rest } = options;
  return http.request({ ...rest, protocol: 'http:', host: '127.0.0.1', port, path: pathname + search });
};

const connect = Socket.prototype.connect;
Socket.prototype.connect = function connectLocally(...args) {
  const target = args.flat().find((argument) => argument && typeof argument === 'object');
  if (target?.host !== '127.0.0.1' || target.port !== port) throw new Error(`No network in tests: ${target?.host}`);
  return connect.apply(this, args);
};
