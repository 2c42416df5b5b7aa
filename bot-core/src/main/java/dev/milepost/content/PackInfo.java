package dev.milepost.content;

import java.time.LocalDate;

/**
 * Who wrote a pack, from what, and when somebody last looked at it.
 *
 * @param id short name, as the folder is called
 * @param subject what it is about, as a noun phrase for the middle of a sentence
 * @param role the job it is about
 * @param licence SPDX identifier of the pack's own text
 * @param language BCP 47 tag
 * @param reviewed when its facts were last compared with the source
 */
public record PackInfo(
        String id,
        String title,
        String subject,
        String role,
        String author,
        String licence,
        String version,
        String language,
        Source source,
        LocalDate reviewed) {}
