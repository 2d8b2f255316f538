using HealthScore.Bot.Answers;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Commands;

/// <summary>Answers one question by the same parts as the chat, without a server.</summary>
internal sealed class AskRun(string question, string? user, string format, TextWriter output, TextWriter error)
{
    private const string Channel = "terminal";

    public async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var services = Services(configuration);
        try
        {
            services.CheckSettings();
            if (await services.GetRequiredService<PortfolioStart>().RunOnceAsync(cancellationToken) is { } note) await error.WriteLineAsync(note);
            if (!TryFindAsker(services.GetRequiredService<IPeopleDirectory>(), out var asker))
            {
                await error.WriteLineAsync("--user: nobody is known by that address. Leave it out to ask as nobody in particular.");
                return ExitCode.BadInput;
            }

            var answer = await services.GetRequiredService<Answering>().AnswerAsync(Turn(), asker, cancellationToken);
            await output.WriteLineAsync(Render(answer.Card));
            return ExitCode.Done;
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } messages)
        {
            foreach (var message in messages) await error.WriteLineAsync(message);
            return ExitCode.BadInput;
        }
    }

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPortfolio(configuration).AddPeople(configuration).AddUnderstanding().AddAnswers();
        return services.BuildServiceProvider();
    }

    private bool TryFindAsker(IPeopleDirectory people, out Person? asker)
    {
        asker = string.IsNullOrWhiteSpace(user) ? null : people.Find(new UserId(user));
        return user is null || asker is not null;
    }

    private InboundTurn Turn() => new()
    {
        Id = "1",
        Conversation = new ConversationReference { Channel = Channel, ConversationId = "1", Scope = ConversationScope.Personal },
        SenderKey = Channel,
        Text = question,
        TimeZone = TimeZoneInfo.Local.Id,
    };

    private string Render(Card card) => format switch
    {
        AskFormats.Adaptive => AdaptiveCardRenderer.ToJson(card),
        AskFormats.BlockKit => BlockKitRenderer.ToJson(card),
        _ => PlainTextRenderer.Render(card),
    };
}
