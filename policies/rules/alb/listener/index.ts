import { listenerCertificate } from "./listener-certificate";
import { listenerHsts } from "./listener-hsts";
import { listenerHttps } from "./listener-https";
import { listenerTlsPolicy } from "./listener-tls-policy";

export const listenerSettingRules = [listenerHttps, listenerTlsPolicy, listenerCertificate, listenerHsts];
