package org.chaosee.cdi.bean;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.InvocationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.example.shop.Beans;
import org.junit.jupiter.api.Test;

/** A bean that is passivated takes its interceptors along. */
class PassivatedInterceptorTest {

    @Test
    void anInterceptorThatComesBackStrikesAsBefore() throws Exception {
        try (Application app = Application.with("Orders")) {
            ChaosInterceptor interceptor = new ChaosInterceptor();
            interceptor.set(CDI.current().select(BeanChaos.class));
            app.fail("Orders", "count");

            ChaosInterceptor activated = copy(interceptor);

            assertThatThrownBy(() -> activated.call(invocation(Beans.Orders.class.getMethod("count"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Injected by chaos action");
        }
    }

    private static ChaosInterceptor copy(ChaosInterceptor interceptor) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(interceptor);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ChaosInterceptor) in.readObject();
        }
    }

    private static InvocationContext invocation(Method method) {
        Beans.Orders target = new Beans.Orders();
        HashMap<String, Object> data = new HashMap<>();
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getTarget" -> target;
                    case "getMethod" -> method;
                    case "getContextData" -> data;
                    default -> null;
                });
    }
}
