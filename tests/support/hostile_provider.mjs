// A provider of OpenID Connect that does what it is told, on a free port of this machine; it prints
// the port. POST /next {"fault", "nonce"} says how the next code is answered; each fault is one
// that a relying party must refuse (tests/http/provider_test.py).
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const clientId = 'rumbo';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' });

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

function signed(header, payload, sign) {
    const input = `${base64url(JSON.stringify(header))}.${base64url(payload)}`;
    return `${input}.${sign(input)}`;
}

const rs256 = (key) => (input) => createSign('sha256').update(input).sign(key, 'base64url');
const es256 = (input) => createSign('sha256').update(input)
    .sign({ key: curve.privateKey, dsaEncoding: 'ieee-p1363' }, 'base64url');
const hs256 = (input) => createHmac('sha256', publicPem).update(input).digest('base64url');

let issuer = '';
let next = { fault: '', nonce: '' };
let usedNonce = 'of-another-time';

function claims(changes) {
    const now = Math.floor(Date.now() / 1000);
    return { iss: issuer, sub: 'ana', aud: clientId, iat: now, exp: now + 300, nonce: next.nonce,
        ...changes };
}

const key = { alg: 'RS256', kid: 'one' };
const plain = (changes, header = key) =>
    signed(header, JSON.stringify(claims(changes)), rs256(pair.privateKey));
const hour = 3600;

const tokens = {
    'good': () => plain({}),
    'good-es256': () => signed({ alg: 'ES256', kid: 'curve' }, JSON.stringify(claims({})), es256),
    'somebody-else': () => plain({ sub: 'luis' }),
    'somebody-else-twice': () => plain({ sub: 'luis', amr: ['pwd', 'mfa'] }),
    'other-issuer': () => plain({ iss: `${issuer}/` }),
    'other-audience': () => plain({ aud: 'another' }),
    'several-audiences': () => plain({ aud: [clientId, 'another'] }),
    'other-party': () => plain({ aud: [clientId], azp: 'another' }),
    'expired': () => plain({ iat: Math.floor(Date.now() / 1000) - hour,
        exp: Math.floor(Date.now() / 1000) - hour + 300 }),
    'of-the-future': () => plain({ iat: Math.floor(Date.now() / 1000) + hour }),
    'no-times': () => plain({ exp: undefined }),
    'replayed-nonce': () => plain({ nonce: usedNonce }),
    'no-nonce': () => plain({ nonce: undefined }),
    'no-subject': () => plain({ sub: undefined }),
    'no-algorithm': () => signed({ alg: 'none' }, JSON.stringify(claims({})), () => ''),
    'shared-secret': () => signed({ alg: 'HS256', kid: 'one' }, JSON.stringify(claims({})), hs256),
    'path-as-key': () => plain({}, { alg: 'RS256', kid: '../../../../etc/passwd' }),
    'other-key': () => signed(key, JSON.stringify(claims({})), rs256(other.privateKey)),
    'altered': () => {
        const [header, , signature] = plain({}).split('.');
        return [header, base64url(JSON.stringify(claims({ sub: 'luis' }))), signature].join('.');
    },
    'claim-twice': () => signed(key, JSON.stringify(claims({})).replace('{', '{"sub":"luis",'),
        rs256(pair.privateKey)),
    'no-token': () => undefined,
    'no-jwt': () => 'a.b',
};

function keySet(response) {
    if (next.fault === 'huge-keys') {
        response.end(`{"keys": [${'{"kty": "RSA"},'.repeat(700_000)}{}]}`);
    } else if (next.fault === 'redirected-keys') {
        response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    } else if (next.fault !== 'slow-keys') {
        const jwk = (one, kid, alg) =>
            ({ ...one.publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' });
        response.end(JSON.stringify({ keys: [jwk(pair, 'one', 'RS256'),
            jwk(curve, 'curve', 'ES256')] }));
    }
}

function discovery(response) {
    const endpoints = { authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` };
    if (next.fault === 'file-keys') endpoints.jwks_uri = 'file:///etc/passwd';
    if (next.fault === 'plain-token-endpoint') endpoints.token_endpoint = 'http://example.org/t';
    response.end(JSON.stringify({ ...endpoints,
        authorization_response_iss_parameter_supported: true,
        issuer: next.fault === 'posing' ? 'http://localhost:1' : issuer }));
}

const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => { body += chunk; });
    request.on('end', () => {
        if (request.url === '/next') {
            usedNonce = next.nonce || usedNonce;
            next = JSON.parse(body);
            response.end();
        } else if (request.url === '/.well-known/openid-configuration') {
            discovery(response);
        } else if (request.url === '/keys') {
            keySet(response);
        } else if (request.url === '/token' && next.fault === 'refused-code') {
            response.writeHead(400).end('{"error": "invalid_grant"}');
        } else {
            const token = (tokens[next.fault] ?? tokens.good)();
            response.end(JSON.stringify({ access_token: 'x', token_type: 'Bearer',
                id_token: token }));
        }
    });
});
server.listen(0, '127.0.0.1', () => {
    issuer = `http://127.0.0.1:${server.address().port}`;
    console.log(server.address().port);
});
