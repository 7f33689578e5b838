package org.chaosee.it.beans.messages;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.chaosee.api.NoChaos;

/** Takes messages in whatever happens. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Outbox.RETURNS)
        })
public class ImmuneInbox implements MessageListener {

    @Override
    @NoChaos
    public void onMessage(Message message) {
        Taken.add(message);
    }
}
