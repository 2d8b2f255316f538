using System.Net;

namespace HealthScore.EndToEnd.Program;

/// <summary>SIGTERM while people ask: what was accepted is answered.</summary>
public sealed class StopTests : IDisposable
{
    private const int Chats = 8;

    private readonly BotProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Stop_WhileTurnsAreInProgress_AnswersEveryAcceptedOneFirst()
    {
        await using var bot = await _program.ServeAsync("--LocalPage:MaxActivities=10000", "--LocalPage:MaxConversationBytes=100000000");
        var chats = new List<DirectLineChat>();
        for (var i = 0; i < Chats; i++) chats.Add(await DirectLineChat.StartAsync(bot, "ana@example.com"));
        var asked = new CountdownEvent(200);
        var asking = chats.Select(chat => Task.Run(() => AskUntilTurnedAwayAsync(chat, asked))).ToList();
        await Task.Run(asked.Wait).WaitAsync(TimeSpan.FromMinutes(1));

        var ran = await bot.StopAsync();

        Assert.True(ran is { Code: 0, Error: "" }, ran.Said);
        for (var i = 0; i < Chats; i++)
        {
            var accepted = await asking[i];
            await chats[i].Listening;
            Assert.All(accepted, id => Assert.True(chats[i].HasAnswerTo(id), $"no answer to {id}"));
            await chats[i].DisposeAsync();
        }
    }

    private static async Task<List<string>> AskUntilTurnedAwayAsync(DirectLineChat chat, CountdownEvent asked)
    {
        List<string> accepted = [];
        while (true)
        {
            var (status, id) = await chat.PostAsync("how is Acme Corp?");
            if (id is null)
            {
                Assert.Contains(status, (HttpStatusCode?[])[null, HttpStatusCode.ServiceUnavailable]);
                return accepted;
            }

            accepted.Add(id);
            if (!asked.IsSet) Signal(asked);
        }
    }

    private static void Signal(CountdownEvent asked)
    {
        lock (asked)
        {
            if (!asked.IsSet) asked.Signal();
        }
    }
}
