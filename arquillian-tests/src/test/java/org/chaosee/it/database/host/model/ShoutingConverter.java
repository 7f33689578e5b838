package org.chaosee.it.database.host.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** In capital letters in the database. */
@Converter
public class ShoutingConverter implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String attribute) {
        return attribute.toUpperCase(Locale.ROOT);
    }

    @Override
    public String convertToEntityAttribute(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
