using HealthScore.Bot.Answers;
using HealthScore.Bot.Tests.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>The demo portfolio twice: as it is, and with accounts planted in it.</summary>
internal sealed class Worlds : IAsyncDisposable
{
    private Worlds(AnswerBench plain, AnswerBench planted) => (Plain, Planted) = (plain, planted);

    public AnswerBench Plain { get; }

    public AnswerBench Planted { get; }

    public static async Task<Worlds> StartAsync(string rule)
    {
        var worlds = new Worlds(await StartOneAsync(rule), await StartOneAsync(rule));
        await using (var write = await worlds.Planted.Store.BeginWriteAsync(CancellationToken.None))
        {
            foreach (var account in Plants.Accounts) await write.SaveAccountAsync(account, CancellationToken.None);
            await write.SaveSignalsAsync(Plants.Signals(worlds.Planted.Time.GetUtcNow()), CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        foreach (var world in (AnswerBench[])[worlds.Plain, worlds.Planted])
        {
            await world.CatchUpAsync();
            world.KeepsUp = false;
        }

        return worlds;
    }

    /// <summary>What both worlds show one person, step by step.</summary>
    public async Task<IReadOnlyList<(string Step, string Plain, string Planted)>> WalkAsync(string? asker, params IReadOnlyList<string> intents)
    {
        var plain = await new Walk(Plain, asker, intents).RunAsync();
        var planted = await new Walk(Planted, asker, intents).RunAsync();
        var length = Math.Max(plain.Count, planted.Count);
        return [.. Enumerable.Range(0, length).Select(i => (At(plain, i).Step + At(planted, i).Step, At(plain, i).Shown, At(planted, i).Shown))];
    }

    public async ValueTask DisposeAsync()
    {
        await Plain.DisposeAsync();
        await Planted.DisposeAsync();
    }

    private static (string Step, string Shown) At(IReadOnlyList<(string Step, string Shown)> steps, int at) => at < steps.Count ? steps[at] : ("-", "");

    private static Task<AnswerBench> StartOneAsync(string rule) =>
        AnswerBench.StartAsync(services => services.AddSingleton<IAnswer, LeakyAnswer>(), ("Visibility:Rule", rule));
}
