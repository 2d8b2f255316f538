using HealthScore.Bot.People;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Reading;
using HealthScore.Bot.Understanding.Text;
using NodaTime;

namespace HealthScore.Bot.Understanding;

/// <summary>Understands with the grammars built in. Same text, directory and day: same answer.</summary>
internal sealed class GrammarUnderstanding(
    CurrentAccounts accounts, IPeopleDirectory people, Visibility visibility, TimeProvider time, IReadOnlyList<LanguageGrammar> grammars) : IUnderstanding
{
    private KnownPeople _known = new([], new PeopleNames([]));

    public Understood Understand(string text, Person? asker, TurnBefore? before = null)
    {
        var directory = accounts.Directory;
        return Conclusion.Of(Interpret(text, asker, directory), directory, asker);
    }

    /// <summary>Everything that <see cref="Understand"/> decides by.</summary>
    public Interpretation Explain(string text, Person? asker) => Interpret(text, asker, accounts.Directory);

    private Interpretation Interpret(string text, Person? asker, AccountDirectory directory)
    {
        var sentence = Tokenizer.Read(text);
        var names = NamesOf(people.All);
        var today = Today(asker);
        var visible = visibility.SeenBy(asker);
        return grammars
            .Select(grammar => Interpreter.Read(sentence, grammar, directory, names, account => visible?.Matches(account) ?? true, today))
            .MaxBy(reading => reading.Words.Phrases.Sum(phrase => phrase.End - phrase.Start))!;
    }

    private DateOnly Today(Person? asker)
    {
        var zone = asker is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(asker.TimeZone);
        var date = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone ?? DateTimeZone.Utc).Date;
        return new DateOnly(date.Year, date.Month, date.Day);
    }

    private PeopleNames NamesOf(IReadOnlyList<Person> all)
    {
        if (!ReferenceEquals(_known.All, all)) _known = new KnownPeople(all, new PeopleNames(all));
        return _known.Names;
    }

    private sealed record KnownPeople(IReadOnlyList<Person> All, PeopleNames Names);
}
