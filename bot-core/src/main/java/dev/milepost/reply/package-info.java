/**
 * What the bot says, before any platform's markup: replies, their blocks and the text in them. Depends
 * on no other package of ours.
 */
@org.jspecify.annotations.NullMarked
package dev.milepost.reply;
