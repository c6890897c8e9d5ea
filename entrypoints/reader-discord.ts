import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReader } from '../lib/live/readers.ts';
import { discord } from '../lib/platforms/discord.ts';

export default defineUnlistedScript(() => offerReader('discord', () => discord));
