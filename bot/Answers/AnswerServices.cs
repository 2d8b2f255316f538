using HealthScore.Bot.Feedback;
using HealthScore.Bot.Turns.Context;

namespace HealthScore.Bot.Answers;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) =>
        services
            .AddSingleton<Answering>()
            .AddSingleton<QuestionReading>()
            .AddSingleton<Overhearing>()
            .AddSingleton<ContextStore>()
            .AddSingleton<Contexts>()
            .AddSingleton<CurrentBook>()
            .AddSingleton<ReaderOf>()
            .AddSingleton<SpokenLanguage>()
            .AddSingleton<ScorecardNames>()
            .AddSingleton<FilterWording>()
            .AddSingleton<AccountFactsReader>()
            .AddSingleton<AccountRowReader>()
            .AddSingleton<IAccountAnswer, AccountHealthAnswer>()
            .AddSingleton<IAccountAnswer, AccountWhyAnswer>()
            .AddSingleton<IAccountAnswer, AccountTrendAnswer>()
            .AddSingleton<IAccountAnswer, AccountActionsAnswer>()
            .AddSingleton<SignalReader>()
            .AddSingleton<SignalAges>()
            .AddSingleton<IAccountAnswer, AccountTicketsAnswer>()
            .AddSingleton<IAccountAnswer, AccountSentimentAnswer>()
            .AddSingleton<IAccountAnswer, AccountUsageAnswer>()
            .AddSingleton<IAccountAnswer, AccountBillingAnswer>()
            .AddSingleton<IAccountAnswer, AccountRenewalAnswer>()
            .AddSingleton<IAccountAnswer, AccountOwnerAnswer>()
            .AddSingleton<IAccountAnswer, AccountFreshnessAnswer>()
            .AddSingleton<IAccountAnswer, AccountBriefAnswer>()
            .AddSingleton<IAccountAnswer, FeedbackAnswer>()
            .AddSingleton<FeedbackStore>()
            .AddSingleton<BookQueries>()
            .AddSingleton<BookList>()
            .AddSingleton<IAnswer, BookAtRiskAnswer>()
            .AddSingleton<IAnswer, BookRenewalsAnswer>()
            .AddSingleton<IAnswer, BookSummaryAnswer>()
            .AddSingleton<IAnswer, AccountCompareAnswer>()
            .AddBookPast()
            .AddSingleton<IAnswer, HelpAnswer>()
            .AddSingleton<IAnswer, SmallTalkAnswer>()
            .AddSingleton<IAnswer, UnknownAnswer>();
}
