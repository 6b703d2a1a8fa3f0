import type { Channel } from '../../../contracts/payments/payment.ts';
import type { PaymentChannel } from './port.ts';
import { wechat } from './wechat.ts';

const channels: Record<Channel, PaymentChannel> = { wechat };

export const channelOf = (channel: Channel): PaymentChannel => channels[channel];
