package org.chaosee.it.beans.messages;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes messages in. The broker delivers one again that could not be taken. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = Outbox.ORDERS)
        })
public class Inbox implements MessageListener {

    @Override
    public void onMessage(Message message) {
        Taken.add(message);
    }
}
