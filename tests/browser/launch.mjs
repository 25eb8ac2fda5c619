// The browser that the tests drive, and the address of the server.
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const base = process.env.RUMBO_URL.replace(/\/$/, '');

export const launch = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
