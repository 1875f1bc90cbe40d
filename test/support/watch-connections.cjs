/**
 * Loaded into every process and thread of Node.js that a command starts (`NODE_OPTIONS=--require`): whoever asks for
 * another host is refused, and noted in the file that CONNECTIONS_FILE names. Programs that are not Node.js do not
 * load it.
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.CONNECTIONS_FILE;
const own = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|[0:]*1?)$/;

function refuse(how, host) {
  if (own.test(host ?? '')) return;
  appendFileSync(file, `${how} ${host}\n`);
  throw new Error(`No command may ask for ${host}.`);
}

// http, https, tls, http2, fetch and WebSocket all connect here.
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = args.flat();
  const options = typeof first === 'object' ? first : { port: first, host: args.flat()[1] };
  // A local socket or pipe has a path in place of a host.
  if (!options.path && typeof first !== 'string') refuse('connect', options.host);
  return connect.apply(this, args);
};

const { send, connect: connectDatagrams } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  refuse(
    'send',
    args.find((one, index) => index > 0 && typeof one === 'string'),
  );
  return send.apply(this, args);
};
dgram.Socket.prototype.connect = function (port, host, ...more) {
  refuse('send', typeof host === 'string' ? host : '');
  return connectDatagrams.call(this, port, host, ...more);
};

for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(names)) {
    const ask = names[name];
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof ask !== 'function') continue;
    names[name] = function (host, ...more) {
      refuse('name', host);
      return ask.call(this, host, ...more);
    };
  }
}
syncBuiltinESMExports();
