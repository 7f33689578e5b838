package org.chaosee.proxy.relay;

import org.chaosee.proxy.control.ProxySettings;

/** The same without what only this platform has. */
class PortableRelayTest extends RelayTest {

    @Override
    ProxySettings settings() {
        return super.settings().withoutNativeTransport();
    }
}
