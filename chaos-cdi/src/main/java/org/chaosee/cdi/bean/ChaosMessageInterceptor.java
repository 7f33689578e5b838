package org.chaosee.cdi.bean;

import jakarta.interceptor.Interceptor;

/** Does for message-driven beans what its superclass does for all others. {@link MessageDrivenBeans} tells why. */
@Interceptor
@ChaosMessageIntercepted
public class ChaosMessageInterceptor extends ChaosInterceptor {

    private static final long serialVersionUID = 1;
}
