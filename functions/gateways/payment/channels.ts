import type { Channel } from '../../../contracts/payments/payment.ts';
import { alipay } from './alipay/channel.ts';
import type { PaymentChannel } from './port.ts';
import { wechat } from './wechat/channel.ts';

/** In the order they are offered. */
const channels: Record<Channel, PaymentChannel> = { wechat, alipay };

export const channelOf = (channel: Channel): PaymentChannel => channels[channel];

export const allChannels: readonly PaymentChannel[] = Object.values(channels);
