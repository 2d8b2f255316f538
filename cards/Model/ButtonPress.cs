namespace HealthScore.Cards.Model;

/// <summary>What a button asks for when it is pressed; travels through the channel and comes back unchanged.</summary>
/// <param name="Verb">An intent, such as <c>account.why</c>, or <see cref="SayVerb"/>.</param>
/// <param name="Values">Slots by name, such as <c>account</c>: at most a few hundred bytes, no personal data.</param>
public sealed record ButtonPress(string Verb, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The press says <c>text</c>, as if the person had typed it.</summary>
    public const string SayVerb = "say";

    private const string LanguageSlot = "lang";

    /// <summary>The language of the card that holds the button.</summary>
    public Language Language => LanguageCodes.Read(Values.GetValueOrDefault(LanguageSlot)) ?? Language.English;

    public static ButtonPress ForAccount(string verb, string accountId) =>
        new(verb, new Dictionary<string, string>(StringComparer.Ordinal) { ["account"] = accountId });

    /// <summary>The press as a card of that language sends it; nothing is added for English.</summary>
    internal ButtonPress On(Language card) => card == Language.English
        ? this
        : this with { Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [LanguageSlot] = LanguageCodes.Of(card) } };

    public static ButtonPress Say(string text) =>
        new(SayVerb, new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text });
}
